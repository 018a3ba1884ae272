// src/knowledge/images/row.ts
function factsOf(row, name, tag) {
  const { variants = [], ...always } = row;
  const matching = tag === void 0 ? [] : variants.filter(({ tags }) => tags.test(tag));
  const merged = Object.assign({}, always, ...matching);
  const tools = Object.assign({}, ...matching.map((variant) => variant.tools), always.tools);
  const { tags: _, ...facts } = merged;
  return { ...facts, name, tools };
}
function github(repository, date) {
  return { source: `https://github.com/${repository}`, date };
}

export {
  factsOf,
  github
};
