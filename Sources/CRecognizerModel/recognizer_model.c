#include "recognizer_model.h"

const unsigned char dateline_gazetteer[] = {
#embed "gazetteer.bin"
};
const size_t dateline_gazetteer_size = sizeof dateline_gazetteer;
