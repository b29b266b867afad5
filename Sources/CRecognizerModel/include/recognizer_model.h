// The tables of the recognizer, embedded in the program so that an installed binary needs no other file.
#ifndef DATELINE_RECOGNIZER_MODEL_H
#define DATELINE_RECOGNIZER_MODEL_H
#include <stddef.h>
// The bytes of the gazetteer and their number; they live as long as the program.
const unsigned char *dateline_gazetteer(void);
size_t dateline_gazetteer_size(void);
#endif
