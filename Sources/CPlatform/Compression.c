/* libxlsxwriter compresses the parts of a workbook at zlib's default level, 6,
 * and cannot be told otherwise. Its call goes through the dynamic symbol table,
 * so the definition below takes it and asks for level 5: a tenth less time for
 * 1.5 % more bytes (Benchmarks/README.md). A level that somebody asks for stays. */
#define _GNU_SOURCE
#include "CPlatform.h"
#include <dlfcn.h>
#include <stdatomic.h>

typedef int deflate_init(void *, int, int, int, int, int, const char *, int);

static _Atomic(deflate_init *) zlib;
static atomic_uint_fast64_t calls;

uint64_t monev_deflate_calls(void) { return atomic_load(&calls); }

/* Stands before zlib's function of the same name. */
__attribute__((visibility("default"), used)) int deflateInit2_(void *stream, int level, int method, int window,
                                                               int memory, int strategy, const char *version,
                                                               int size) {
    deflate_init *real = atomic_load(&zlib);
    if (!real) {
        real = (deflate_init *)dlsym(RTLD_NEXT, "deflateInit2_");
        if (!real) return -6; /* Z_VERSION_ERROR */
        atomic_store(&zlib, real);
    }
    atomic_fetch_add(&calls, 1);
    return real(stream, level == -1 ? 5 : level, method, window, memory, strategy, version, size);
}
