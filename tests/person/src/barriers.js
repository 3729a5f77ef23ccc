// What axe-core finds on the page as it is: each rule with the elements that break it.
const done = arguments[arguments.length - 1];
const told = (rule) => rule.nodes.slice(0, 5).map((node) =>
  rule.id + ": " + node.html.slice(0, 200) + " — " + node.failureSummary.replace(/\s+/g, " "));
axe.run(document, { resultTypes: ["violations"] })
  .then((result) => done(result.violations.flatMap(told)), (error) => done(["axe: " + error]));
