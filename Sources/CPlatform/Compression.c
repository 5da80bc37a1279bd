/* libxlsxwriter compresses the parts of a workbook with zlib, which takes a
 * third of the time of writing one. Its calls go through the dynamic symbol
 * table, so the definitions below take them and let libdeflate do the work:
 * a quarter of the time for an eighth more bytes (Benchmarks/README.md).
 * Streams that ask for anything else than minizip does, raw deflate at the
 * default level, are handed on to zlib. */
#define _GNU_SOURCE
#include "CPlatform.h"
#include <dlfcn.h>
#include <libdeflate.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { level = 1, ours = 0x6D6F6E65 };

/* What stands behind z_stream.state. zlib's own state, too, begins with the
 * stream and an int, which is never `ours`. */
struct part {
    z_streamp stream;
    int kind;
    unsigned char *input; /* all that was given so far */
    size_t size, capacity;
    unsigned char *output; /* all of the result, once finished */
    size_t made, given;
};

static atomic_uint_fast64_t calls;
static pthread_key_t compressor_key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

uint64_t monev_deflate_calls(void) { return atomic_load(&calls); }

static void compressor_free(void *compressor) { libdeflate_free_compressor(compressor); }

static int has_key;

static void make_key(void) { has_key = pthread_key_create(&compressor_key, compressor_free) == 0; }

/* The thread's compressor; NULL without memory or a place to keep it. */
static struct libdeflate_compressor *compressor(void) {
    pthread_once(&once, make_key);
    if (!has_key) return NULL;
    struct libdeflate_compressor *mine = pthread_getspecific(compressor_key);
    if (mine) return mine;
    mine = libdeflate_alloc_compressor(level);
    if (mine && pthread_setspecific(compressor_key, mine) != 0) {
        libdeflate_free_compressor(mine);
        mine = NULL;
    }
    return mine;
}

static struct part *part_of(z_streamp stream) {
    struct part *part = stream ? (struct part *)stream->state : NULL;
    return part && part->stream == stream && part->kind == ours ? part : NULL;
}

/* The zlib function of that name. */
static void *zlib(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((visibility("default"), used)) int deflateInit2_(z_streamp stream, int wanted, int method, int window,
                                                               int memory, int strategy, const char *version,
                                                               int size) {
    if (!stream || wanted != Z_DEFAULT_COMPRESSION || method != Z_DEFLATED || window != -MAX_WBITS ||
        strategy != Z_DEFAULT_STRATEGY) {
        int (*real)(z_streamp, int, int, int, int, int, const char *, int) = zlib("deflateInit2_");
        return real ? real(stream, wanted, method, window, memory, strategy, version, size) : Z_VERSION_ERROR;
    }
    if (!compressor()) return Z_MEM_ERROR;
    struct part *part = calloc(1, sizeof *part);
    if (!part) return Z_MEM_ERROR;
    part->stream = stream;
    part->kind = ours;
    stream->state = (struct internal_state *)part;
    stream->msg = NULL;
    stream->total_in = stream->total_out = 0;
    stream->adler = 1;
    stream->data_type = Z_UNKNOWN;
    atomic_fetch_add(&calls, 1);
    return Z_OK;
}

/* Keeps what the stream brings. */
static int take(struct part *part, z_streamp stream) {
    size_t needed = part->size + stream->avail_in;
    if (needed > part->capacity) {
        size_t capacity = part->capacity ? part->capacity : 65536;
        while (capacity < needed) {
            if (capacity > SIZE_MAX / 2) return Z_MEM_ERROR;
            capacity *= 2;
        }
        unsigned char *input = realloc(part->input, capacity);
        if (!input) return Z_MEM_ERROR;
        part->input = input;
        part->capacity = capacity;
    }
    if (stream->avail_in) memcpy(part->input + part->size, stream->next_in, stream->avail_in);
    part->size = needed;
    stream->next_in += stream->avail_in;
    stream->total_in += stream->avail_in;
    stream->avail_in = 0;
    return Z_OK;
}

static int finish(struct part *part) {
    struct libdeflate_compressor *mine = compressor();
    if (!mine) return Z_MEM_ERROR;
    size_t bound = libdeflate_deflate_compress_bound(mine, part->size);
    part->output = malloc(bound);
    if (!part->output) return Z_MEM_ERROR;
    part->made = libdeflate_deflate_compress(mine, part->input ? part->input : part->output, part->size, part->output,
                                             bound);
    free(part->input);
    part->input = NULL;
    return part->made ? Z_OK : Z_MEM_ERROR;
}

__attribute__((visibility("default"), used)) int deflate(z_streamp stream, int flush) {
    struct part *part = part_of(stream);
    if (!part) {
        int (*real)(z_streamp, int) = zlib("deflate");
        return real ? real(stream, flush) : Z_STREAM_ERROR;
    }
    if (part->output && stream->avail_in) return Z_STREAM_ERROR;
    int status = take(part, stream);
    if (status != Z_OK || flush != Z_FINISH) return status;
    if (!part->output && (status = finish(part)) != Z_OK) return status;
    size_t left = part->made - part->given;
    unsigned count = left < stream->avail_out ? (unsigned)left : stream->avail_out;
    memcpy(stream->next_out, part->output + part->given, count);
    part->given += count;
    stream->next_out += count;
    stream->avail_out -= count;
    stream->total_out += count;
    return part->given == part->made ? Z_STREAM_END : Z_OK;
}

__attribute__((visibility("default"), used)) int deflateEnd(z_streamp stream) {
    struct part *part = part_of(stream);
    if (!part) {
        int (*real)(z_streamp) = zlib("deflateEnd");
        return real ? real(stream) : Z_STREAM_ERROR;
    }
    int early = part->given != part->made || !part->output;
    stream->state = NULL;
    free(part->input);
    free(part->output);
    free(part);
    return early ? Z_DATA_ERROR : Z_OK;
}
