import type { Rng } from "./rng";
import { pick } from "./samplers";

const places =
  "Bjørkåsen,Fjellvik,Granheim,Havnesund,Kleivdal,Lyngstrand,Myrvang,Nesbygd,Ospelund,Rognmo,Seljeflot,Skogtun,Storbekk,Sætervoll,Tindfoss,Tømmervåg,Ulvåker,Vardenes,Østbø,Åkervik,Furumo,Grønnlia,Hestøy,Kvernstad,Løvenskar,Solbrekke".split(
    ",",
  );

const trades =
  "Bygg,Elektro,Rør,Regnskap,Transport,Sjømat,Eiendom,Mekaniske,Trelast,Bakeri,Bilsenter,Tannklinikk,Arkitekter,Maskin,Energi,Interiør,Hotell,Logistikk,Ventilasjon,Gartneri,Renhold,Drift,Data,Anlegg".split(
    ",",
  );

/** A made-up Norwegian business. */
export const company = (random: Rng): string => `${pick(random, places)} ${pick(random, trades)} AS`;
