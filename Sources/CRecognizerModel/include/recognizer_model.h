// The tables of the recognizer, embedded in the program so that an installed binary needs no other file.
#ifndef DATELINE_RECOGNIZER_MODEL_H
#define DATELINE_RECOGNIZER_MODEL_H
#include <stddef.h>
extern const unsigned char dateline_gazetteer[];
extern const size_t dateline_gazetteer_size;
#endif
