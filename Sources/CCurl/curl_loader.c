#include "curl_loader.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// Declared by <curl/curl.h>, defined here, and not shown to libcurl itself.
#define HIDDEN __attribute__((visibility("hidden")))

#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

static struct {
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  CURLMcode (*multi_setopt)(CURLM *, CURLMoption, ...);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  void (*easy_reset)(CURL *);
  const char *(*easy_strerror)(CURLcode);
  CURLM *(*multi_init)(void);
  CURLMcode (*multi_cleanup)(CURLM *);
  CURLMcode (*multi_add_handle)(CURLM *, CURL *);
  CURLMcode (*multi_remove_handle)(CURLM *, CURL *);
  CURLMcode (*multi_perform)(CURLM *, int *);
  CURLMcode (*multi_poll)(CURLM *, struct curl_waitfd[], unsigned int, int, int *);
  CURLMsg *(*multi_info_read)(CURLM *, int *);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
  CURLU *(*url)(void);
  void (*url_cleanup)(CURLU *);
  CURLUcode (*url_get)(CURLU *, CURLUPart, char **, unsigned int);
  CURLUcode (*url_set)(CURLU *, CURLUPart, const char *, unsigned int);
  void (*release)(void *);
  time_t (*getdate)(const char *, const time_t *);
} curl;

static bool is_ready = false;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  const struct {
    void **function;
    const char *name;
  } functions[] = {
    {(void **)&curl.easy_setopt, "curl_easy_setopt"},
    {(void **)&curl.easy_getinfo, "curl_easy_getinfo"},
    {(void **)&curl.multi_setopt, "curl_multi_setopt"},
    {(void **)&curl.easy_init, "curl_easy_init"},
    {(void **)&curl.easy_cleanup, "curl_easy_cleanup"},
    {(void **)&curl.easy_reset, "curl_easy_reset"},
    {(void **)&curl.easy_strerror, "curl_easy_strerror"},
    {(void **)&curl.multi_init, "curl_multi_init"},
    {(void **)&curl.multi_cleanup, "curl_multi_cleanup"},
    {(void **)&curl.multi_add_handle, "curl_multi_add_handle"},
    {(void **)&curl.multi_remove_handle, "curl_multi_remove_handle"},
    {(void **)&curl.multi_perform, "curl_multi_perform"},
    {(void **)&curl.multi_poll, "curl_multi_poll"},
    {(void **)&curl.multi_info_read, "curl_multi_info_read"},
    {(void **)&curl.slist_append, "curl_slist_append"},
    {(void **)&curl.slist_free_all, "curl_slist_free_all"},
    {(void **)&curl.url, "curl_url"},
    {(void **)&curl.url_cleanup, "curl_url_cleanup"},
    {(void **)&curl.url_get, "curl_url_get"},
    {(void **)&curl.url_set, "curl_url_set"},
    {(void **)&curl.release, "curl_free"},
    {(void **)&curl.getdate, "curl_getdate"},
  };
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
    *functions[index].function = dlsym(library, functions[index].name);
    if (!*functions[index].function) return;
  }
  CURLcode (*global_init)(long) = (CURLcode(*)(long))dlsym(library, "curl_global_init");
  is_ready = global_init && global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool dateline_curl_is_ready(void) {
  pthread_once(&once, load);
  return is_ready;
}

HIDDEN CURL *curl_easy_init(void) { return curl.easy_init(); }
HIDDEN void curl_easy_cleanup(CURL *easy) { curl.easy_cleanup(easy); }
HIDDEN void curl_easy_reset(CURL *easy) { curl.easy_reset(easy); }
HIDDEN const char *curl_easy_strerror(CURLcode code) { return curl.easy_strerror(code); }
HIDDEN CURLM *curl_multi_init(void) { return curl.multi_init(); }
HIDDEN CURLMcode curl_multi_cleanup(CURLM *multi) { return curl.multi_cleanup(multi); }
HIDDEN CURLMcode curl_multi_add_handle(CURLM *multi, CURL *easy) {
  return curl.multi_add_handle(multi, easy);
}
HIDDEN CURLMcode curl_multi_remove_handle(CURLM *multi, CURL *easy) {
  return curl.multi_remove_handle(multi, easy);
}
HIDDEN CURLMcode curl_multi_perform(CURLM *multi, int *running) {
  return curl.multi_perform(multi, running);
}
HIDDEN CURLMcode curl_multi_poll(
    CURLM *multi, struct curl_waitfd more[], unsigned int count, int milliseconds, int *ready) {
  return curl.multi_poll(multi, more, count, milliseconds, ready);
}
HIDDEN CURLMsg *curl_multi_info_read(CURLM *multi, int *left) {
  return curl.multi_info_read(multi, left);
}
HIDDEN struct curl_slist *curl_slist_append(struct curl_slist *list, const char *text) {
  return curl.slist_append(list, text);
}
HIDDEN void curl_slist_free_all(struct curl_slist *list) {
  if (list) curl.slist_free_all(list);
}
HIDDEN CURLU *curl_url(void) { return dateline_curl_is_ready() ? curl.url() : NULL; }
HIDDEN void curl_url_cleanup(CURLU *url) { curl.url_cleanup(url); }
CURLUcode dateline_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags) {
  return curl.url_get(url, part, text, flags);
}
HIDDEN CURLUcode curl_url_set(
    CURLU *url, CURLUPart part, const char *text, unsigned int flags) {
  return curl.url_set(url, part, text, flags);
}
HIDDEN void curl_free(void *memory) { curl.release(memory); }
HIDDEN time_t curl_getdate(const char *text, const time_t *unused) {
  return dateline_curl_is_ready() ? curl.getdate(text, unused) : -1;
}

CURLcode dateline_set_number(CURL *easy, CURLoption option, long value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode dateline_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode dateline_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode dateline_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode dateline_set_data_function(
    CURL *easy, CURLoption option, dateline_data_function function) {
  return curl.easy_setopt(easy, option, function);
}
CURLcode dateline_set_socket_function(CURL *easy, curl_opensocket_callback function) {
  return curl.easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, function);
}
CURLcode dateline_set_prerequisite(CURL *easy, curl_prereq_callback function) {
  return curl.easy_setopt(easy, CURLOPT_PREREQFUNCTION, function);
}
CURLcode dateline_get_number(CURL *easy, CURLINFO info, long *value) {
  return curl.easy_getinfo(easy, info, value);
}
CURLcode dateline_get_size(CURL *easy, CURLINFO info, curl_off_t *value) {
  return curl.easy_getinfo(easy, info, value);
}
CURLcode dateline_get_pointer(CURL *easy, CURLINFO info, void **value) {
  return curl.easy_getinfo(easy, info, value);
}
CURLMcode dateline_set_limit(CURLM *multi, CURLMoption option, long value) {
  return curl.multi_setopt(multi, option, value);
}
