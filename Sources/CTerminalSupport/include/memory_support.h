// What the C library can do with memory and Swift does not see.
#ifndef DATELINE_MEMORY_SUPPORT_H
#define DATELINE_MEMORY_SUPPORT_H

#include <malloc.h>

/// Gives the memory that was freed back to the system.
static inline void memory_give_back(void) { malloc_trim(0); }

#endif
