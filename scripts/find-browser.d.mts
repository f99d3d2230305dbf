export function findBrowser(): string | null
export const quietFlags: readonly string[]
