/** Lets the window draw and hear its user before what follows. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
