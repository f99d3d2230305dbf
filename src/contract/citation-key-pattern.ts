/** What every format of references can hold as it is. */
export const citationKeyPattern = /^[A-Za-z0-9][A-Za-z0-9:_-]*$/u
