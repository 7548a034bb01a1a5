// Joins class names. Components take variants instead of overriding each other's classes, so nothing needs merging.

import { clsx } from 'clsx';

export const cn = clsx;
