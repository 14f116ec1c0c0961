/** The grid's own words in Norwegian, where they show; what stands not here shows in English. */
export const norwegian = {};
