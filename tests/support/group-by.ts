// Node 20 has no Map.groupBy, and vitest's reporter calls it when a test fails.

if (!("groupBy" in Map))
  Object.defineProperty(Map, "groupBy", {
    value: <T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
      const groups = new Map<K, T[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        groups.set(key, [...(groups.get(key) ?? []), item]);
      }
      return groups;
    },
  });
