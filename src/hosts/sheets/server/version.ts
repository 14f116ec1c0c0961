declare const NOKKEL_VERSION: string;

/** The version of the package, put in by the build. */
export const version: string = NOKKEL_VERSION;
