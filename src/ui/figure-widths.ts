/**
 * The widths figures are prerendered for, in CSS pixels. The style sheet shows the widest that fits, so a
 * drawing is only ever enlarged and its text never falls under the size it was drawn with.
 */
export const plateWidths = { phone: 320, column: 520, page: 1088 } as const;

export const galleryWidths = { ...plateWidths, slide: 1200 } as const;
