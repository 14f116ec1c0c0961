/** A map from places to values that are found one by one as they are asked for; null is no entry. */
export function mapOnDemand<T>(places: number, valueAt: (place: number) => T | null): ReadonlyMap<number, T> {
  const all = (): Map<number, T> => {
    const found = new Map<number, T>();
    for (let place = 0; place < places; place++) {
      const value = valueAt(place);
      if (value !== null) found.set(place, value);
    }
    return found;
  };
  const isPlace = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < places;
  return {
    get: (place) => (isPlace(place) ? (valueAt(place) ?? undefined) : undefined),
    has: (place) => isPlace(place) && valueAt(place) !== null,
    get size() {
      return all().size;
    },
    forEach: (tell) => {
      all().forEach(tell);
    },
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}
