// What Unicode says of a code point, as far as a terminal and a line of text need it.
#ifndef DATELINE_UNICODE_PROPERTIES_H
#define DATELINE_UNICODE_PROPERTIES_H

#include <stdint.h>

extern const uint32_t unicode_property_runs[];
extern const uint16_t unicode_property_pages[];

/// The properties of a code point: flags (3 bits), width (2 bits), line-break class (6 bits).
static inline uint32_t unicode_properties(uint32_t code_point) {
  uint32_t page = code_point < 0x10000 ? code_point >> 8 : 0x100;
  uint32_t low = unicode_property_pages[page], high = unicode_property_pages[page + 1] + 1u;
  while (high - low > 1) {
    uint32_t middle = (low + high) / 2;
    if (unicode_property_runs[middle] >> 11 <= code_point) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return unicode_property_runs[low] & 0x7FF;
}

#endif
