/* libxlsxwriter collects every part of a workbook in a temporary file. It
 * calls lxw_tmpfile through the dynamic symbol table, so the definition below
 * takes the place of its own: the parts stay in memory, which is faster and
 * cannot be cut short by a full temporary directory. */
#define _GNU_SOURCE
#include "CPlatform.h"
#include <errno.h>
#include <stdatomic.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

struct memory_stream {
    char *bytes;
    size_t size;
    size_t capacity;
    size_t position;
};

static atomic_uint_fast64_t calls;
static _Thread_local uint64_t failures;

uint64_t monev_tmpfile_calls(void) { return atomic_load(&calls); }
uint64_t monev_tmpfile_failures(void) { return failures; }

static ssize_t stream_read(void *cookie, char *buffer, size_t wanted) {
    struct memory_stream *stream = cookie;
    if (stream->position >= stream->size) return 0;
    size_t left = stream->size - stream->position;
    size_t count = wanted < left ? wanted : left;
    memcpy(buffer, stream->bytes + stream->position, count);
    stream->position += count;
    return (ssize_t)count;
}

static int stream_reserve(struct memory_stream *stream, size_t needed) {
    if (needed <= stream->capacity) return 1;
    size_t capacity = stream->capacity ? stream->capacity : 16384;
    while (capacity < needed) capacity *= 2;
    char *bytes = realloc(stream->bytes, capacity);
    if (!bytes) return 0;
    stream->bytes = bytes;
    stream->capacity = capacity;
    return 1;
}

static ssize_t stream_write(void *cookie, const char *buffer, size_t count) {
    struct memory_stream *stream = cookie;
    size_t end;
    if (__builtin_add_overflow(stream->position, count, &end) || end > SIZE_MAX / 4 ||
        !stream_reserve(stream, end)) {
        failures++;
        errno = ENOSPC;
        return 0; /* a cookie writer reports failure with 0 */
    }
    if (stream->position > stream->size)
        memset(stream->bytes + stream->size, 0, stream->position - stream->size);
    memcpy(stream->bytes + stream->position, buffer, count);
    stream->position = end;
    if (end > stream->size) stream->size = end;
    return (ssize_t)count;
}

static int stream_seek(void *cookie, off64_t *offset, int whence) {
    struct memory_stream *stream = cookie;
    off64_t base = whence == SEEK_SET ? 0
                   : whence == SEEK_CUR ? (off64_t)stream->position
                                        : (off64_t)stream->size;
    off64_t target;
    if (__builtin_add_overflow(base, *offset, &target) || target < 0) {
        errno = EINVAL;
        return -1;
    }
    stream->position = (size_t)target;
    *offset = target;
    return 0;
}

static int stream_close(void *cookie) {
    struct memory_stream *stream = cookie;
    free(stream->bytes);
    free(stream);
    return 0;
}

/* Replaces libxlsxwriter's function of the same name; the directory is not used. */
__attribute__((visibility("default"), used)) FILE *lxw_tmpfile(char *tmpdir) {
    (void)tmpdir;
    struct memory_stream *stream = calloc(1, sizeof *stream);
    if (!stream) return NULL;
    cookie_io_functions_t functions = {stream_read, stream_write, stream_seek, stream_close};
    FILE *file = fopencookie(stream, "w+", functions);
    if (!file) {
        free(stream);
        return NULL;
    }
    __fsetlocking(file, FSETLOCKING_BYCALLER); /* a workbook stays on one thread */
    atomic_fetch_add(&calls, 1);
    return file;
}
