/** What was said when something went wrong. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
