#include "recognizer_model.h"

// #embed is younger than the C that the package is compiled as.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The reader of the table loads whole words from it.
static _Alignas(16) const unsigned char gazetteer[] = {
#embed "gazetteer.bin"
};

static _Alignas(16) const unsigned char english_model[] = {
#embed "english.model"
};

const unsigned char *dateline_gazetteer(void) { return gazetteer; }
size_t dateline_gazetteer_size(void) { return sizeof gazetteer; }
const unsigned char *dateline_english_model(void) { return english_model; }
size_t dateline_english_model_size(void) { return sizeof english_model; }
