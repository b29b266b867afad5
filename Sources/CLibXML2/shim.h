// The parsers of libxml2 for XML and HTML as Swift can see them.
#ifndef DATELINE_CLIBXML2_SHIM_H
#define DATELINE_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
// The headers of ICU are not needed, and they clash with those that other C targets include.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#endif
