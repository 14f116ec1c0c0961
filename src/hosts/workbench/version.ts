declare const NOKKEL_VERSION: string | undefined;

/** The version of the package, set when the page is packed. */
export const version = typeof NOKKEL_VERSION === "string" ? NOKKEL_VERSION : "";
