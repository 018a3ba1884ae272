/** What stands against each fact, by its number: the rules that it became part of, or the reason why none did. */
export type Facts = Readonly<
  Record<string, { readonly rules: readonly string[]; readonly remark?: string } | { readonly declined: string }>
>;
