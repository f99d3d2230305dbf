/** Lower case without marks, for finding what was typed without them: `Đại tướng` becomes `dai tuong`. */
export const foldLabel = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
