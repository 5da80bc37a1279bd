/* Baseline of the reading stage: what a C program with libcsv does when it
 * wants the same as monev's reader. Every file is read whole, checked to be
 * UTF-8, its delimiter taken from the first line, and fed to libcsv one
 * physical line a call (libcsv knows no positions) with strict quoting. Cells
 * lie in one arena, each ended by NUL; kept are the start of every cell, and
 * first cell, line and offset of every record.
 *
 *     baca [-p] TIMES FILE...
 *
 * -p is the plain way instead: the whole buffer in one call, no check of the
 * encoding, no positions.
 * Prints the nanoseconds of all passes, wall and CPU, then records, cells and bytes of one. */
#include "jam.h"
#include <csv.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct record {
    int32_t first, line, offset, lines;
};

struct file {
    char *arena;
    size_t used;
    int32_t *starts;
    size_t cells, room;
    struct record *records;
    size_t count, capacity;
};

static void die(const char *what) {
    fprintf(stderr, "baca: %s\n", what);
    exit(1);
}

static void on_field(void *text, size_t length, void *context) {
    struct file *file = context;
    memcpy(file->arena + file->used, text, length);
    file->arena[file->used + length] = 0;
    file->used += length + 1;
    if (++file->cells == file->room) {
        file->room *= 2;
        file->starts = realloc(file->starts, file->room * sizeof *file->starts);
    }
    file->starts[file->cells] = (int32_t)file->used;
}

static void on_row(int end, void *context) {
    (void)end;
    ((struct file *)context)->count++;
}

static void on_row_of_line(int end, void *context) {
    (void)end;
    (void)context;
}

static unsigned char *read_whole(const char *path, size_t *size) {
    int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status)) die(path);
    unsigned char *bytes = malloc((size_t)status.st_size + 1);
    size_t have = 0;
    for (;;) {
        ssize_t got = read(descriptor, bytes + have, (size_t)status.st_size + 1 - have);
        if (got < 0) die(path);
        if (got == 0) break;
        have += (size_t)got;
    }
    close(descriptor);
    *size = have;
    return bytes;
}

static int is_utf8(const unsigned char *s, size_t n) {
    size_t i = 0;
    while (i < n) {
        uint64_t word;
        while (i + 8 <= n && (memcpy(&word, s + i, 8), !(word & 0x8080808080808080u))) i += 8;
        if (i == n) break;
        unsigned char lead = s[i];
        if (lead < 0x80) {
            i++;
            continue;
        }
        size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > n) return 0;
        for (size_t k = 1; k < length; k++)
            if ((s[i + k] & 0xC0) != 0x80) return 0;
        if ((lead == 0xE0 && s[i + 1] < 0xA0) || (lead == 0xED && s[i + 1] > 0x9F) ||
            (lead == 0xF0 && s[i + 1] < 0x90) || (lead == 0xF4 && s[i + 1] > 0x8F))
            return 0;
        i += length;
    }
    return 1;
}

/* The commonest of the candidates in the first line. */
static unsigned char delimiter(const unsigned char *s, size_t n) {
    size_t counts[3] = {0};
    for (size_t i = 0; i < n && s[i] != '\n'; i++) {
        counts[0] += s[i] == ';';
        counts[1] += s[i] == ',';
        counts[2] += s[i] == '\t';
    }
    return counts[0] >= counts[1] && counts[0] >= counts[2] ? ';' : counts[1] >= counts[2] ? ',' : '\t';
}

static struct record *next_record(struct file *file) {
    if (file->count == file->capacity) {
        file->capacity = file->capacity ? file->capacity * 2 : 64;
        file->records = realloc(file->records, file->capacity * sizeof *file->records);
    }
    return &file->records[file->count++];
}

/* One physical line a call; lines, records and offsets are counted here. */
static void parse_lines(struct csv_parser *parser, unsigned char *s, size_t n, size_t start, struct file *file) {
    int32_t line = 1;
    struct record *open = NULL;
    for (size_t at = start; at < n; line++) {
        unsigned char *newline = memchr(s + at, '\n', n - at);
        size_t end = newline ? (size_t)(newline - s) + 1 : n;
        if (!open) {
            open = next_record(file);
            *open = (struct record){(int32_t)file->cells, line, (int32_t)at, 0};
        }
        if (csv_parse(parser, s + at, end - at, on_field, on_row_of_line, file) != end - at) die("quotes");
        open->lines++;
        if (parser->pstate == 0) open = NULL;
        at = end;
    }
}

static void parse(const char *path, int plain, size_t totals[3]) {
    struct file file = {0};
    size_t n;
    unsigned char *s = read_whole(path, &n);
    size_t start = n >= 3 && !memcmp(s, "\xEF\xBB\xBF", 3) ? 3 : 0;
    if (!plain && !is_utf8(s + start, n - start)) die("not UTF-8");
    file.arena = malloc(n + 3);
    file.room = 1024;
    file.starts = malloc(file.room * sizeof *file.starts);
    file.starts[0] = 0;
    struct csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser, delimiter(s + start, n - start));
    csv_set_blk_size(&parser, 4096);
    if (plain) {
        if (csv_parse(&parser, s + start, n - start, on_field, on_row, &file) != n - start) die("quotes");
    } else {
        parse_lines(&parser, s, n, start, &file);
    }
    if (csv_fini(&parser, on_field, plain ? on_row : on_row_of_line, &file)) die("an open quote");
    csv_free(&parser);
    totals[0] += file.count;
    totals[1] += file.cells;
    totals[2] += n;
    free(file.records);
    free(file.starts);
    free(file.arena);
    free(s);
}

int main(int count, char **words) {
    int first = 1, plain = 0;
    if (count > 1 && !strcmp(words[1], "-p")) {
        plain = 1;
        first = 2;
    }
    if (count < first + 2) die("usage: baca [-p] TIMES FILE...");
    int times = atoi(words[first]);
    size_t totals[3] = {0};
    int64_t begin = jam(), cpu = jam_cpu();
    for (int pass = 0; pass < times; pass++)
        for (int i = first + 1; i < count; i++) parse(words[i], plain, totals);
    int64_t took = jam() - begin, used = jam_cpu() - cpu;
    for (int i = 0; i < 3; i++) totals[i] /= (size_t)(times > 0 ? times : 1);
    printf("%lld %lld %zu %zu %zu\n", (long long)took, (long long)used, totals[0], totals[1], totals[2]);
    return 0;
}
