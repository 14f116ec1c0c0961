import { HostTrouble, type ReadCells } from "../host";

/** The cells of a place; null where it is no longer in the workbook. */
export async function readIfThere(
  read: (place: string) => Promise<ReadCells>,
  place: string,
): Promise<ReadCells | null> {
  try {
    return await read(place);
  } catch (error) {
    if (error instanceof HostTrouble && error.kind === "gone") return null;
    throw error;
  }
}
