/* The parts of glibc that Swift's own module map leaves out. */
#ifndef MONEV_CPLATFORM_H
#define MONEV_CPLATFORM_H
#include <malloc.h>
#include <stdio.h>
#endif
