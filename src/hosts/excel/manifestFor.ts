/** The address that stands in manifest.xml for wherever the files will be served from. */
export const placeholder = "https://localhost:3000";

export interface Place {
  /** Where dist/excel is served: `https://nokkel.example`, with no slash at the end. */
  readonly baseUrl: string;
  /** A namespace for the formulas, for a reviewer who insists on one: `KPI` makes `=KPI.WIN_RATE()` of `=KPI_WIN_RATE()`. */
  readonly namespace?: string;
}

/** Reads where the build is for: `NOKKEL_BASE_URL` and `NOKKEL_NAMESPACE`. */
export function placeFrom(environment: Readonly<Record<string, string | undefined>>): Place {
  const baseUrl = (environment["NOKKEL_BASE_URL"] ?? placeholder).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s"'<>&?#]+$/.test(baseUrl))
    throw new Error(`NOKKEL_BASE_URL must be an https address: ${baseUrl}`);
  const namespace = environment["NOKKEL_NAMESPACE"] ?? "";
  if (namespace === "") return { baseUrl };
  if (!/^[A-Z][A-Z0-9]{0,31}$/.test(namespace)) throw new Error(`NOKKEL_NAMESPACE must be like KPI: ${namespace}`);
  return { baseUrl, namespace };
}

/** manifest.xml for a place. Without a namespace there is neither the element nor its text: an empty one stops Excel on the desktop. */
export function manifestFor(manifest: string, { baseUrl, namespace }: Place): string {
  const placed = manifest.split(placeholder).join(baseUrl);
  if (namespace === undefined) return placed;
  return placed
    .replace(
      /^( *)<\/Metadata>$/m,
      (end, indent: string) => `${end}\n${indent}<Namespace resid="Functions.Namespace" />`,
    )
    .replace(
      /^( *)<bt:ShortStrings>$/m,
      (start, indent: string) =>
        `${start}\n${indent}  <bt:String id="Functions.Namespace" DefaultValue="${namespace}" />`,
    );
}
