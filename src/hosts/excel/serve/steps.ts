export interface Places {
  readonly url: string;
  readonly manifest: string;
  readonly certificate: string;
  readonly isNew: boolean;
}

type System = "windows" | "mac" | "other";

export const systemOf = (platform: string): System =>
  platform === "win32" ? "windows" : platform === "darwin" ? "mac" : "other";

const macFolder = "~/Library/Containers/com.microsoft.Excel/Data/Documents/wef";
const keychain = "~/Library/Keychains/login.keychain-db";

/** How to make this user's machine trust the certificate, and no longer. */
const trust = {
  windows: (path: string) => [
    `certutil -user -addstore Root "${path}"`,
    'certutil -user -delstore Root "nokkel localhost"',
  ],
  mac: (path: string) => [
    `security add-trusted-cert -r trustRoot -p ssl -k ${keychain} "${path}"`,
    `security delete-certificate -c "nokkel localhost" -t ${keychain}`,
  ],
  other: () => [],
} as const satisfies Record<System, (path: string) => readonly string[]>;

/** What to do next, in Norwegian. */
function norwegian({ url, manifest, certificate, isNew }: Places, system: System): string[] {
  const [begin, end] = trust[system](certificate);
  return [
    `Nøkkel for Excel ligger på ${url} så lenge dette kjører. Avslutt med Ctrl+C.`,
    ...(isNew ? ["", "Et nytt sertifikat for denne maskinen er laget. Det må godtas før Excel laster noe."] : []),
    "",
    "Sertifikatet (gjelder bare localhost på din maskin, ett år):",
    `  Excel på nettet: åpne ${url}/support.html i samme nettleser og velg å fortsette.`,
    ...(begin === undefined ? [] : [`  Excel på maskinen: ${begin}`, `  Angre siden:       ${end ?? ""}`]),
    "",
    "Legg inn tillegget:",
    "  Excel på nettet: Hjem > Tillegg > Flere tillegg > Mine tillegg > Last opp tillegget mitt, og velg",
    `    ${manifest}`,
    "    Spør nettleseren om lov til å nå enheter på det lokale nettverket, svar ja.",
    "  Windows: legg manifest.xml i en delt mappe. I Excel: Fil > Alternativer > Klareringssenter > Innstillinger",
    "    for klareringssenter > Klarerte tilleggskataloger; legg til mappens nettverksadresse og kryss av for Vis i meny.",
    "    Start Excel på nytt: Hjem > Tillegg > Flere tillegg > Delt mappe > Nøkkel.",
    `  Mac: kopier manifest.xml til ${macFolder}`,
    "    (lag mappen om den mangler). Start Excel på nytt: Hjem > Tillegg > Nøkkel.",
    "",
    "Så: skriv =KPI_CONVERSION(12;80) i en celle. Svaret er 0,15.",
  ];
}

/** What to do next, in English. */
function english({ url, manifest, certificate, isNew }: Places, system: System): string[] {
  const [begin, end] = trust[system](certificate);
  return [
    `Nøkkel for Excel is at ${url} as long as this runs. End it with Ctrl+C.`,
    ...(isNew
      ? ["", "A new certificate for this machine was made. It must be accepted before Excel loads anything."]
      : []),
    "",
    "The certificate (for localhost on your machine alone, one year):",
    `  Excel on the web: open ${url}/support.html in the same browser and choose to continue.`,
    ...(begin === undefined ? [] : [`  Excel on the machine: ${begin}`, `  To undo it later:     ${end ?? ""}`]),
    "",
    "Add the add-in:",
    "  Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose",
    `    ${manifest}`,
    "    If the browser asks whether the site may reach devices on your local network, allow it.",
    "  Windows: put manifest.xml in a shared folder. In Excel: File > Options > Trust Center > Trust Center Settings",
    "    > Trusted Add-in Catalogs; add the folder's network address and tick Show in Menu.",
    "    Restart Excel: Home > Add-ins > More Add-ins > Shared Folder > Nøkkel.",
    `  Mac: copy manifest.xml to ${macFolder}`,
    "    (make the folder if it is missing). Restart Excel: Home > Add-ins > Nøkkel.",
    "",
    "Then: type =KPI_CONVERSION(12,80) in a cell. The answer is 0.15.",
  ];
}

/** The steps from here to a formula in Excel. */
export const steps = (language: "nb" | "en", places: Places, system: System): string =>
  `${(language === "nb" ? norwegian : english)(places, system).join("\n")}\n`;
