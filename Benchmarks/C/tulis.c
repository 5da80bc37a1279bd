/* Baseline of the workbook stage: writes recorded workbooks (rekam_sel.py)
 * with nothing but libxlsxwriter.
 *
 *     tulis [-s] TIMES RECORDING DIRECTORY
 *
 * -s syncs every file before the next one is begun. Prints the
 * nanoseconds, wall and CPU, from the first call of the library to the end of the last workbook_close of
 * all passes, then workbooks and cells of one. Loading the recording is not counted. */
#include "jam.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

static const char *at;

static void die(const char *what) {
    fprintf(stderr, "tulis: %s\n", what);
    exit(1);
}

static void take(void *into, size_t size) {
    memcpy(into, at, size);
    at += size;
}

#define TAKE(type) ({ type value; take(&value, sizeof value); value; })

static const char *text(void) {
    uint32_t size = TAKE(uint32_t);
    const char *found = at;
    at += size;
    return found;
}

static void check(lxw_error code) {
    if (code) die(lxw_strerror(code));
}

static lxw_format *format(lxw_workbook *book) {
    lxw_format *f = workbook_add_format(book);
    uint8_t flags[8], places[6];
    double size = TAKE(double);
    take(flags, 8);
    take(places, 6);
    uint32_t ink = TAKE(uint32_t), fill = TAKE(uint32_t), line = TAKE(uint32_t);
    int16_t rotation = TAKE(int16_t);
    const char *name = text(), *number = text();
    format_set_font_name(f, name);
    format_set_font_size(f, size);
    if (flags[0]) format_set_bold(f);
    if (flags[1]) format_set_italic(f);
    if (flags[2]) format_set_underline(f, flags[2]);
    if (flags[3]) format_set_text_wrap(f);
    if (flags[4]) format_set_shrink(f);
    if (flags[5]) format_set_indent(f, flags[5]);
    if (flags[6]) format_set_unlocked(f);
    if (flags[7]) format_set_hidden(f);
    format_set_left(f, places[0]);
    format_set_right(f, places[1]);
    format_set_top(f, places[2]);
    format_set_bottom(f, places[3]);
    if (places[4]) format_set_align(f, places[4]);
    if (places[5]) format_set_align(f, places[5]);
    if (ink) format_set_font_color(f, ink);
    if (fill) {
        format_set_pattern(f, LXW_PATTERN_SOLID);
        format_set_fg_color(f, fill);
    }
    if (line) format_set_border_color(f, line);
    if (rotation) format_set_rotation(f, rotation);
    if (*number) format_set_num_format(f, number);
    return f;
}

static void rich(lxw_worksheet *sheet, uint32_t row, uint16_t column, lxw_format *cell, lxw_format **formats) {
    uint16_t count = TAKE(uint16_t);
    lxw_rich_string_tuple runs[64], *list[65];
    if (count > 64) die("too many runs");
    for (uint16_t i = 0; i < count; i++) {
        uint16_t index = TAKE(uint16_t);
        runs[i].format = index == 0xFFFF ? NULL : formats[index];
        runs[i].string = (char *)text();
        list[i] = &runs[i];
    }
    list[count] = NULL;
    check(worksheet_write_rich_string(sheet, row, column, list, cell));
}

static size_t books, cells;

static void write_all(const char *end, const char *directory, int sync) {
    static lxw_format *formats[65535];
    char path[4096] = "";
    lxw_workbook *book = NULL;
    lxw_worksheet *sheet = NULL;
    size_t known = 0;
    while (at < end) {
        char kind = TAKE(char);
        switch (kind) {
        case 'B':
            snprintf(path, sizeof path, "%s/%s", directory, text());
            book = workbook_new(path);
            known = 0;
            if (!book) die("no workbook");
            break;
        case 'F': formats[known++] = format(book); break;
        case 'S':
            sheet = workbook_add_worksheet(book, text());
            if (!sheet) die("no sheet");
            break;
        case 'C': {
            uint16_t first = TAKE(uint16_t), last = TAKE(uint16_t);
            double width = TAKE(double);
            lxw_row_col_options options = {0};
            options.hidden = TAKE(uint8_t);
            options.level = TAKE(uint8_t);
            check(worksheet_set_column_opt(sheet, first, last, width, NULL, &options));
            break;
        }
        case 'R': {
            uint32_t row = TAKE(uint32_t);
            double height = TAKE(double);
            lxw_row_col_options options = {0};
            options.hidden = TAKE(uint8_t);
            options.level = TAKE(uint8_t);
            options.collapsed = TAKE(uint8_t);
            check(worksheet_set_row_opt(sheet, row, height, NULL, &options));
            break;
        }
        case 'M': {
            uint32_t r1 = TAKE(uint32_t);
            uint16_t c1 = TAKE(uint16_t);
            uint32_t r2 = TAKE(uint32_t);
            uint16_t c2 = TAKE(uint16_t), index = TAKE(uint16_t);
            check(worksheet_merge_range(sheet, r1, c1, r2, c2, "", index == 0xFFFF ? NULL : formats[index]));
            break;
        }
        case 'E':
            check(workbook_close(book));
            books++;
            if (sync) {
                int descriptor = open(path, O_RDONLY);
                if (descriptor < 0 || fsync(descriptor) || close(descriptor)) die("fsync");
            }
            break;
        default: {
            uint32_t row = TAKE(uint32_t);
            uint16_t column = TAKE(uint16_t), index = TAKE(uint16_t);
            lxw_format *f = index == 0xFFFF ? NULL : formats[index];
            cells++;
            switch (kind) {
            case 's': check(worksheet_write_string(sheet, row, column, text(), f)); break;
            case 'n': check(worksheet_write_number(sheet, row, column, TAKE(double), f)); break;
            case 'b': check(worksheet_write_blank(sheet, row, column, f)); break;
            case 'f': {
                const char *formula = text();
                check(worksheet_write_formula_num(sheet, row, column, formula, f, TAKE(double)));
                break;
            }
            case 'g': {
                const char *formula = text();
                check(worksheet_write_formula_str(sheet, row, column, formula, f, text()));
                break;
            }
            case 'r': rich(sheet, row, column, f, formats); break;
            default: die("a recording of another kind");
            }
        }
        }
    }
}

int main(int count, char **words) {
    int sync = count > 1 && !strcmp(words[1], "-s");
    if (count != 4 + sync) die("usage: tulis [-s] TIMES RECORDING DIRECTORY");
    words += sync;
    int times = atoi(words[1]);
    FILE *file = fopen(words[2], "rb");
    if (times < 1 || !file || fseek(file, 0, SEEK_END)) die("no recording");
    size_t size = (size_t)ftell(file);
    char *recording = malloc(size + 1);
    rewind(file);
    if (fread(recording, 1, size, file) != size || size < 8 || memcmp(recording, "REKAM1", 6)) die("no recording");
    fclose(file);
    int64_t begin = jam(), cpu = jam_cpu();
    for (int pass = 0; pass < times; pass++) {
        at = recording + 8;
        write_all(recording + size, words[3], sync);
    }
    int64_t took = jam() - begin, used = jam_cpu() - cpu;
    printf("%lld %lld %zu %zu\n", (long long)took, (long long)used, books / (size_t)times, cells / (size_t)times);
    free(recording);
    return 0;
}
