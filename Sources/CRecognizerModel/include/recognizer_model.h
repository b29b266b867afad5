// The tables of the recognizer, embedded in the program so that an installed binary needs no other file.
#ifndef DATELINE_RECOGNIZER_MODEL_H
#define DATELINE_RECOGNIZER_MODEL_H
#include <stddef.h>
// The bytes of the gazetteer and their number; they live as long as the program.
const unsigned char *dateline_gazetteer(void);
size_t dateline_gazetteer_size(void);
// The bytes of the trained sequence model of English and their number, likewise.
const unsigned char *dateline_english_model(void);
size_t dateline_english_model_size(void);
// Lets go of the memory that the tables take; it comes back from the program's file when they are read.
void dateline_tables_rest(void);
// Has the memory at an address brought near; any address will do.
static inline void dateline_prefetch(const void *address) { __builtin_prefetch(address); }
#endif
