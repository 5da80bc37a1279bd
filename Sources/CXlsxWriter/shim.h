#ifndef MONEV_CXLSXWRITER_SHIM_H
#define MONEV_CXLSXWRITER_SHIM_H
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* Appends one value to the cache of a chart range; text wins over number,
 * neither makes a gap. Returns 0 when there is no memory. */
static inline int monev_cache_append(lxw_series_range *range, const char *text,
                                     const double *number) {
    if (!range || !range->data_cache || range->num_data_points == UINT16_MAX) return 0;
    struct lxw_series_data_point *point = calloc(1, sizeof *point);
    if (!point) return 0;
    if (text) {
        point->is_string = 1;
        point->string = strdup(text);
        range->has_string_cache = 1;
        if (!point->string) {
            free(point);
            return 0;
        }
    } else if (number) {
        point->number = *number;
    } else {
        point->no_data = 1;
    }
    STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
    range->num_data_points++;
    range->ignore_cache = 1;
    return 1;
}

/* The picture inserted last, or NULL. */
static inline lxw_object_properties *monev_last_image(lxw_worksheet *worksheet) {
    lxw_object_properties *image;
    lxw_object_properties *last = NULL;
    if (worksheet->image_props) {
        STAILQ_FOREACH(image, worksheet->image_props, list_pointers) last = image;
    }
    return last;
}

/* Makes the validation added last, a custom formula, a list: added as a list
 * at once the library copies the formula twice and loses one copy. */
static inline void monev_last_validation_is_list(lxw_worksheet *worksheet) {
    lxw_data_val_obj *validation;
    lxw_data_val_obj *last = NULL;
    if (worksheet->data_validations) {
        STAILQ_FOREACH(validation, worksheet->data_validations, list_pointers) last = validation;
    }
    if (last) last->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
}

/* Gives the workbook another file name. Returns 0 when there is no memory. */
static inline int monev_rename(lxw_workbook *workbook, const char *path) {
    char *copy = strdup(path);
    if (!copy) return 0;
    free(workbook->filename);
    workbook->filename = copy;
    return 1;
}

#endif
