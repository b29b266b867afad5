#include "recognizer_model.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

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

// Whole pages alone: what lies beside a table is another's.
static void rest(const unsigned char *table, size_t size) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = ((uintptr_t)table + page - 1) / page * page;
  uintptr_t end = ((uintptr_t)table + size) / page * page;
  if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
}

void dateline_tables_rest(void) {
  rest(gazetteer, sizeof gazetteer);
  rest(english_model, sizeof english_model);
}
