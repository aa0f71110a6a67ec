/** The items in runs whose JSON has at most so many bytes each; one that is larger by itself stands alone. */
export function inChunks<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const runs: T[][] = []
  let left = 0
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item)) + 1
    const last = runs.at(-1)
    if (last === undefined || size > left) {
      runs.push([item])
      left = most - size
    } else {
      last.push(item)
      left -= size
    }
  }
  return runs
}
