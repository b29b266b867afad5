// libcurl as Swift can call it, loaded when it is first called: the thirty libraries that come with
// it would take longer to load than all else that happens before the first list is on the screen.
#ifndef DATELINE_CURL_LOADER_H
#define DATELINE_CURL_LOADER_H
#include <curl/curl.h>
#include <stdbool.h>

/// Whether libcurl could be loaded and made ready; nothing else here may be called otherwise, but
/// for the functions that read and make addresses, which then do nothing.
bool dateline_curl_is_ready(void);

// The variadic functions, one for each type.
CURLcode dateline_set_number(CURL *easy, CURLoption option, long value);
CURLcode dateline_set_text(CURL *easy, CURLoption option, const char *value);
CURLcode dateline_set_pointer(CURL *easy, CURLoption option, void *value);
CURLcode dateline_set_list(CURL *easy, CURLoption option, struct curl_slist *value);
typedef size_t (*dateline_data_function)(char *data, size_t size, size_t count, void *context);
CURLcode dateline_set_data_function(
    CURL *easy, CURLoption option, dateline_data_function function);
CURLcode dateline_set_socket_function(CURL *easy, curl_opensocket_callback function);
CURLcode dateline_set_prerequisite(CURL *easy, curl_prereq_callback function);
CURLcode dateline_get_number(CURL *easy, CURLINFO info, long *value);
CURLcode dateline_get_size(CURL *easy, CURLINFO info, curl_off_t *value);
CURLcode dateline_get_pointer(CURL *easy, CURLINFO info, void **value);
CURLMcode dateline_set_limit(CURLM *multi, CURLMoption option, long value);

// Takes a constant in newer headers and none in older ones.
CURLUcode dateline_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags);
#endif
