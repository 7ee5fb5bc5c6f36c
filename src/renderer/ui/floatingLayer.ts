/**
 * Where menus and tooltips are drawn: within the page's main part, so that assistive technology
 * meets them inside a landmark.
 */
export const floatingLayer = (): HTMLElement | null => document.querySelector('main');
