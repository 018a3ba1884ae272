import {
  allRules
} from "./chunk-4KZVYVQX.js";
import {
  isInside,
  listInside,
  readInside,
  readRegular,
  resolveInside,
  statInside,
  tooLarge
} from "./chunk-EPH2TA3H.js";
import {
  ruleSet
} from "./chunk-GDUWQEDX.js";
import {
  lint
} from "./chunk-LHJAB63N.js";
import "./chunk-XNCRGP26.js";
import {
  UsageError,
  atLeast,
  basename,
  compareText,
  defaultConfig,
  didYouMean,
  dirname,
  exit,
  globMatcher,
  joinPath,
  loadReporter,
  matchesAny,
  memoized,
  overlayTree,
  pathBelow,
  plural,
  positionAt,
  resolvePath,
  topics,
  visible,
  wantsColor,
  wantsUnicode,
  widthOf
} from "./chunk-2IBR7MMM.js";
import {
  __commonJS,
  __toESM,
  homepage,
  version
} from "./chunk-EF5KCSJV.js";

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY = "";
    var SPACE = " ";
    var ESCAPE = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated, body) => {
      if (negated) {
        return `[^\\/${body}]`;
      }
      const source = `[${body}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern, start) => {
      const { length } = pattern;
      let index = start + 1;
      let negated = EMPTY;
      const lead = pattern[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body = EMPTY;
      let prev = EMPTY;
      for (; ; ) {
        const char = pattern[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped = pattern[++index];
          body += escapeMember(escaped);
          prev = escaped;
        } else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
          index++;
          let to = pattern[index];
          if (to === ESCAPE) {
            to = pattern[index += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY;
        } else if (char === "[" && pattern[index + 1] === ":") {
          const nameStart = index + 2;
          let end = nameStart;
          while (end < length && pattern[end] !== "]") {
            end++;
          }
          if (end === length) {
            return null;
          }
          if (end > nameStart && pattern[end - 1] === ":") {
            const name = pattern.slice(nameStart, end - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY;
            index = end;
          } else {
            body += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,
      "g"
    );
    var TRAILING_WILDCARD = "\uE000";
    var TRAILING_DOUBLESTAR = "\uE001";
    var isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern) => {
      const sources = [];
      const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
      const { length } = pattern;
      let out = EMPTY;
      let index = 0;
      while (index < length) {
        const char = pattern[index];
        if (char === ESCAPE) {
          const escaped = pattern[index + 1];
          if (escaped === SLASH && index + 2 === length) {
            out += hold(NEVER_MATCH);
          } else if (escaped === "*" || escaped === "[" || escaped === SPACE) {
            out += pattern.slice(index, index + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped
            );
          }
          index += 2;
        } else if (isReserved(char)) {
          out += hold(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index);
          if (scanned === null) {
            out += hold(NEVER_MATCH);
            index = length;
          } else {
            out += hold(scanned.source);
            index = scanned.end + 1;
          }
        } else {
          out += char;
          index++;
        }
      }
      return {
        source: out,
        sources
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run, space) => space ? run.slice(0, run.length - run.length % 2) + SPACE : run,
        ESCAPE + SPACE
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start) => `${start}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source, pattern) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
          return anchor + source;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range, close) => `\\[${range}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source) => {
          const last = source[source.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source;
          }
          return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run, at) => {
      let separator = EMPTY;
      for (let index = at + 1; index < run.length && !run[index].wildcard; index++) {
        separator += run[index].single;
      }
      return separator;
    };
    var pinWildcards = (source) => {
      if (source.indexOf(WILDCARD) < 0) {
        return source;
      }
      const tokens = [];
      const { length } = source;
      let index = 0;
      while (index < length) {
        const char = source[index];
        if (source.startsWith(WILDCARD, index)) {
          tokens.push({ wildcard: true });
          index += WILDCARD.length;
        } else if (char === "[") {
          let end = index + 1;
          if (source[end] === "^") {
            end++;
          }
          if (source[end] === "]") {
            end++;
          }
          while (end < length && source[end] !== "]") {
            end += source[end] === ESCAPE ? 2 : 1;
          }
          end++;
          tokens.push({ single: source.slice(index, end) });
          index = end;
        } else if (char === ESCAPE) {
          tokens.push({ single: source.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end = index;
          do {
            if (source[end] === ESCAPE) {
              end++;
            } else if (source[end] === "(") {
              depth++;
            } else if (source[end] === ")") {
              depth--;
            }
            end++;
          } while (end < length && depth > 0);
          if ("*+?".indexOf(source[end]) >= 0) {
            end++;
          }
          tokens.push({ boundary: source.slice(index, end) });
          index = end;
        } else if (char === "^" || char === "$") {
          tokens.push({ boundary: char });
          index++;
        } else {
          tokens.push({ single: char });
          index++;
        }
      }
      let out = EMPTY;
      let run = [];
      const flush = () => {
        let lastWildcard;
        run.forEach((token, at) => {
          if (token.wildcard) {
            lastWildcard = at;
          }
        });
        run.forEach((token, at) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run, at)})[^\\/])*`;
        });
        run = [];
      };
      tokens.forEach((token) => {
        if (token.boundary === void 0) {
          run.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source, sources } = extractBrackets(pattern);
      const replaced = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
        },
        source
      );
      return sources.length ? replaced.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index) => sources[index]
      ) : replaced;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path) => {
      const end = path.length - 1;
      const index = path.lastIndexOf(
        SLASH,
        path[end] === SLASH ? end - 1 : end
      );
      return index < 0 ? path : path.slice(index + 1);
    };
    var parentOf2 = (path) => {
      if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path.split(SLASH).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
      }
      const end = path.length - 1;
      const cut = path.lastIndexOf(
        SLASH,
        path.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut < 0 ? EMPTY : path.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark, body, ignoreCase, negative, prefix) {
        this.pattern = pattern;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body);
        define(this, "ignoreCase", ignoreCase);
        define(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define(this, key, regex);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count = 0;
      while (str[str.length - count - 1] === ESCAPE) {
        count++;
      }
      return count % 2 === 1;
    };
    var trimEnd = (body, stripLineEnd) => {
      let lineEnd = body.length;
      let end;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd - 1] === "\r") {
          lineEnd--;
        }
        end = lineEnd;
        while (body[end - 1] === SPACE) {
          end--;
        }
        if (!stripLineEnd || body[end - 1] !== "\n") {
          break;
        }
        lineEnd = end - 1;
      }
      if (end === lineEnd) {
        return body.slice(0, lineEnd);
      }
      let backslashes = 0;
      while (body[end - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
    };
    var createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern,
        mark,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern, index) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw = isStr ? pattern : pattern.pattern;
        const rule = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index
        );
        if (rule) {
          this._added = true;
          this._rules.push(rule);
          if (matchesBasename(rule.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path) {
        const rules = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules.length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule.checkRegex.test(path)) {
            ignored = !rule.negative;
            unignored = rule.negative;
            matchedRule = rule.negative ? UNDEFINED : rule;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path, mode) {
        const rules = this._rules;
        const { length } = rules;
        const shortcut = this._basenameCount * 2 >= length;
        const basename3 = shortcut ? basenameOf(path) : path;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename3 : path
          )) {
            const { negative } = rule;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path, originalPath, doThrow) => {
      if (!isString(path)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path) => {
      const first = path.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path.length === 1) {
        return true;
      }
      const second = path.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path) {
        checkPath(
          path,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path ? this._t(path, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path = convertPath(target);
        if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path);
        }
        const dir = this._t(path, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal = this._rules.testLiteral(path);
        return literal.ignored || literal.unignored ? literal : dir;
      }
      _t(path, cache) {
        if (path in cache) {
          return cache[path];
        }
        const parentPath = parentOf2(path);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
      }
      ignores(path) {
        return this._test(path, this._ignoreCache, convertPath(path)).ignored;
      }
      createFilter() {
        return (path) => !this.ignores(path);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path) {
        return this._test(path, this._testCache, convertPath(path));
      }
    };
    var factory = (options) => new Ignore(options);
    var isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module.exports = factory;
    factory.default = factory;
    module.exports.isPathValid = isPathValid;
    define(module.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// src/cli/configuration.ts
import { existsSync as existsSync2 } from "node:fs";
import { basename as basename2, relative, resolve, sep } from "node:path";

// src/config/types.ts
var configNames = ["temporal-lint.yaml", ".temporal-lint.yaml", ".github/temporal-lint.yaml"];

// src/cli/disk.ts
import { existsSync, realpathSync } from "node:fs";
import { join as join2, dirname as parentOf } from "node:path";

// src/cli/gitignore.ts
var import_ignore = __toESM(require_ignore(), 1);
var mostLines = 2e3;
var mostWildcards = 3;
var longestLine = 512;
var GitIgnores = class {
  #read;
  #lifted = [];
  #levels = /* @__PURE__ */ new Map();
  #folders = /* @__PURE__ */ new Map();
  /** Lines that could take too long to match, and are not used. */
  problems = [];
  /** `read` gives the text of a file of the tree; undefined when there is none. */
  constructor(read) {
    this.#read = read;
  }
  /** From now on nothing above `path` ignores it or what is in it: somebody asked for it by name. */
  lift(path) {
    this.#lifted.push(path);
    this.#folders.clear();
  }
  ignores(path, isDirectory) {
    if (path === "" || this.#lifted.includes(path)) return false;
    if (this.#ignoresFolder(dirname(path))) return true;
    return isDirectory ? this.#ignoresFolder(path) : this.#decide(path, path);
  }
  #ignoresFolder(path) {
    if (path === "" || this.#lifted.includes(path)) return false;
    const known = this.#folders.get(path);
    if (known !== void 0) return known;
    const ignored = this.#ignoresFolder(dirname(path)) || this.#decide(path, `${path}/`);
    this.#folders.set(path, ignored);
    return ignored;
  }
  #decide(path, tested) {
    const lifted = this.#lifted.find((prefix) => path.startsWith(`${prefix}/`));
    for (const { base, matcher } of this.#levelsOf(dirname(path))) {
      if (lifted !== void 0 && base !== lifted && !base.startsWith(`${lifted}/`)) return false;
      const { ignored, unignored } = matcher.test(base === "" ? tested : tested.slice(base.length + 1));
      if (ignored || unignored) return ignored;
    }
    return false;
  }
  /** Levels that speak about what is in a folder, the deepest first. */
  #levelsOf(folder) {
    const known = this.#levels.get(folder);
    if (known) return known;
    const above = folder === "" ? this.#level("", ".git/info/exclude") : this.#levelsOf(dirname(folder));
    const levels = [...this.#level(folder, joinPath(folder, ".gitignore")), ...above];
    this.#levels.set(folder, levels);
    return levels;
  }
  #level(base, path) {
    const text = this.#read(path);
    if (text === void 0) return [];
    const all = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
    const lines = all.slice(0, mostLines);
    if (lines.length < all.length) this.problems.push({ path, reason: `only its first ${mostLines} patterns are used` });
    const usable = lines.filter(isCheap);
    if (usable.length < lines.length) this.problems.push({ path, reason: "a line with too many wildcards is not used" });
    return [{ base, matcher: (0, import_ignore.default)({ ignorecase: false }).add(usable) }];
  }
};
function isCheap(line) {
  const segments = line.split("/");
  const deep = segments.filter((segment) => segment === "**").length;
  return line.length <= longestLine && deep <= mostWildcards && segments.every((segment) => (segment.match(/\*+/g)?.length ?? 0) <= mostWildcards);
}

// src/cli/walk.ts
import { readdirSync } from "node:fs";
import { join } from "node:path";

// src/cli/candidates.ts
var container = /(^|[._-])(docker|container)file($|[._-])/i;
var beside = [
  /^(package|package-lock|composer|tsconfig|docker-bake(\.override)?)\.json$/,
  /^(yarn|poetry|uv|Cargo|Gemfile)\.lock$/,
  /^(go\.(mod|sum|work)|Gemfile|Pipfile|Cargo\.toml|pyproject\.toml|setup\.(py|cfg)|pom\.xml)$/,
  /^requirements([._-][^/]*)?\.(txt|in)$/,
  /^(build|settings)\.gradle(\.kts)?$|^libs\.versions\.toml$/,
  /\.(csproj|fsproj|mk|sh|bash|env|dockerignore)$|^Directory\.(Packages|Build)\.props$/,
  /^\.(env([.][^/]*)?|dockerignore|containerignore|helmignore|nvmrc|node-version|python-version|tool-versions)$/,
  /\.(tf|tofu|ps1|j2|tmpl|gotmpl|jsonnet|libsonnet|cue)$|\.ya?ml\.[\w-]+$/i,
  // Manuals that tell people how to make what no manifest defines.
  /^(readme|install\w*|deploy\w*|setup|kubernetes|k8s|secrets?|quick-?start|getting-?started|usage|runbook)[\w.-]*\.(md|adoc|rst|txt)$/i,
  /^(GNUmakefile|[Mm]akefile|[Jj]ustfile|Tiltfile|Jenkinsfile|Procfile)$|\.hcl$|\.tpl$/
];
function isCandidate(path) {
  const name = basename(path);
  return /\.ya?ml$/i.test(name) || container.test(name) || beside.some((pattern) => pattern.test(name));
}

// src/cli/walk.ts
var excludedFolders = new Set(
  ".git .hg .svn node_modules bower_components .venv venv site-packages vendor .terraform .terragrunt-cache __pycache__ .tox .nox .mypy_cache .pytest_cache .ruff_cache .gradle .next .nuxt .yarn .pnpm-store .cache .direnv".split(" ")
);
var mostEntries = 5e5;
var deepest = 64;
function walk(root, folders, leaveOut) {
  const files = /* @__PURE__ */ new Set();
  const skipped = [];
  const entered = /* @__PURE__ */ new Set();
  let left = mostEntries;
  function visit(folder, depth) {
    if (entered.has(folder) || left < 0) return;
    entered.add(folder);
    if (depth > deepest) return void skipped.push({ path: folder, reason: `more than ${deepest} folders deep` });
    for (const entry of entriesOf(folder)) {
      if (--left < 0)
        return void skipped.push({ path: folder, reason: `more than ${mostEntries} files and folders; the rest was not looked at` });
      const path = joinPath(folder, entry.name);
      if (entry.isDirectory()) {
        if (!leaveOut(path, true)) visit(path, depth + 1);
      } else if (isCandidate(path) && !leaveOut(path, false)) {
        const reason = entry.isSymbolicLink() ? refusalOfLink(root, path) : entry.isFile() ? void 0 : "not a regular file";
        if (reason === void 0) files.add(path);
        else if (reason) skipped.push({ path, reason });
      }
    }
  }
  function entriesOf(folder) {
    const found = resolveInside(root, folder);
    try {
      if (found.real === void 0) throw found.problem;
      return readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
    } catch {
      skipped.push({ path: folder, reason: "the folder could not be read" });
      return [];
    }
  }
  for (const folder of folders) visit(folder, 0);
  return { files: [...files].sort(compareText), skipped };
}
function refusalOfLink(root, path) {
  const target = statInside(root, path);
  if (typeof target !== "string") return target.isFile() ? void 0 : target.isDirectory() ? "" : "a link to no regular file";
  return target === "outside" ? "a link that leads out of the root" : "a link that leads nowhere";
}

// src/cli/disk.ts
var defaultMaxBytes = 1048576;
var mostLockBytes = 16 * 1048576;
var lockFile = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lock|Pipfile\.lock|(?:yarn|uv|poetry|pdm|composer)\.lock)$/;
function findRoot(cwd) {
  const start = realpathSync.native(cwd);
  for (let folder = start; ; folder = parentOf(folder)) {
    if (existsSync(join2(folder, ".git"))) return folder;
    if (parentOf(folder) === folder) return start;
  }
}
function openTree(root, options) {
  const { exclude, gitignore, maxBytes, scopeDirs = [""], files = [], forceExclude = false } = options;
  const ignores = new GitIgnores((path) => gitignore ? readInside(root, path, maxBytes).text : void 0);
  const named = forceExclude ? [] : [...scopeDirs, ...files];
  for (const path of named) if (ignores.ignores(path, scopeDirs.includes(path))) ignores.lift(path);
  function isIgnored(path) {
    const segments = path.split("/");
    if (segments[0] === ".git") return true;
    if (segments.includes("node_modules")) return !named.some((prefix) => prefix !== "" && `${path}/`.startsWith(`${prefix}/`));
    const mayBeFolder = statOf(root, path) !== "file";
    return ignores.ignores(path, false) || mayBeFolder && ignores.ignores(path, true);
  }
  function leaveOut(path, isDirectory) {
    return isDirectory && excludedFolders.has(basename(path)) || ignores.ignores(path, isDirectory) || exclude(path);
  }
  function isLeftOut(folder) {
    return folder !== "" && (leaveOut(folder, true) || isLeftOut(dirname(folder)));
  }
  const walked = walk(root, forceExclude ? scopeDirs.filter((folder) => !isLeftOut(folder)) : scopeDirs, leaveOut);
  const list = forceExclude ? walked.files : [.../* @__PURE__ */ new Set([...walked.files, ...files])].sort(compareText);
  function stat(path) {
    const inside = resolvePath("", path);
    if (inside === void 0) return "outside";
    return isIgnored(inside) ? "ignored" : statOf(root, inside);
  }
  function text(path) {
    const inside = resolvePath("", path);
    if (inside === void 0) return { problem: "outside" };
    const most = lockFile.test(inside) ? Math.max(maxBytes, mostLockBytes) : maxBytes;
    return isIgnored(inside) ? { problem: "ignored" } : readInside(root, inside, most);
  }
  function entries(folder) {
    const inside = resolvePath("", folder);
    if (inside === void 0 || inside !== "" && isIgnored(inside)) return [];
    return listInside(root, inside).flatMap((entry) => {
      const isFolder = entry.isDirectory();
      const isWanted = (isFolder || entry.isFile()) && !leaveOut(joinPath(inside, entry.name), isFolder);
      return isWanted ? [isFolder ? `${entry.name}/` : entry.name] : [];
    });
  }
  return {
    list: () => list,
    stat: memoized(stat),
    entries: memoized(entries),
    text: memoized(text),
    skipped: [...walked.skipped, ...ignores.problems].sort((a, b) => compareText(a.path, b.path))
  };
}
function statOf(root, path) {
  const stats = statInside(root, path);
  if (typeof stats === "string") return stats;
  return stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "unreadable";
}

// src/cli/configuration.ts
function findConfig(root, folder) {
  for (let at = folder; ; at = dirname(at)) {
    const paths = namesIn(at).map((name) => joinPath(at, name));
    const found = paths.find((path) => isThere(root, path));
    if (found !== void 0) return found;
    const misnamed = paths.map((path) => path.replace(/yaml$/, "yml")).find((path) => isThere(root, path));
    if (misnamed !== void 0) throw new UsageError(`${misnamed} is not read; call it ${basename2(misnamed, "yml")}yaml`);
    if (at === "") return void 0;
  }
}
function namesIn(folder) {
  return /(^|\/)\.github\/workflows$/.test(folder) ? [] : configNames;
}
function isThere(root, path) {
  const stats = statInside(root, path);
  return typeof stats === "string" ? stats !== "absent" : !stats.isDirectory();
}
async function loadConfig(root, folder, rules) {
  const path = findConfig(root, folder);
  if (path === void 0) return defaultConfig;
  return parsed(path, textOf(path, readInside(root, path, defaultMaxBytes)), rules);
}
var unread = {
  outside: "it leads out of the repository",
  "too-large": "it is too large",
  "not-text": "it is no text"
};
function textOf(name, { text, ...rest }) {
  if (text !== void 0) return text;
  const { problem = "", detail = unread[problem] ?? problem } = rest;
  throw new UsageError(`${name} cannot be read: ${detail}`);
}
async function loadNamedConfig(root, cwd, name, rules) {
  const absolute = resolve(cwd, name);
  if (!existsSync2(absolute)) throw new UsageError(`there is no configuration ${name}`);
  const path = isInside(root, absolute) ? relative(root, absolute).split(sep).join("/") : void 0;
  const text = textOf(name, path === void 0 ? readRegular(absolute, defaultMaxBytes) : readInside(root, path, defaultMaxBytes));
  if (path !== void 0) return parsed(path, text, rules);
  const config = await parsed(basename2(name), text, rules);
  return { ...config, base: "", path, ignore: config.ignore.map((entry) => ({ ...entry, at: void 0 })) };
}
async function parsed(path, text, rules) {
  const { parseConfig } = await import("./parse-X6POIXDW.js");
  const { config, problems } = parseConfig({ path, text }, rules);
  if (config) return config;
  const lines = problems.map(({ at, message }) => {
    const { line, column } = positionAt(at.file, at.range[0]);
    return `${path}:${line}:${column}: ${message}`;
  });
  throw new UsageError(lines.join("\n"));
}

// src/cli/fixes.ts
async function plainLint({ tree, config, lintOptions }) {
  return { report: await lint(tree, config, lintOptions), failed: false };
}
async function fixed({ tree, config, lintOptions }, { unsafeFixes = false }) {
  const { fix } = await import("./fix-5BAZQP3Q.js");
  return fix(tree, config, { ...lintOptions, unsafe: unsafeFixes });
}
async function reportOf(run, { notes, failed }) {
  const { report } = await plainLint(run);
  return { ...report, notes, failed: report.failed || failed };
}
async function showDiff(run, options, io) {
  const { unifiedDiff } = await import("./diff-PH3HHDZC.js");
  const { secretTexts } = await import("./secrets-F7WSVOYE.js");
  const { files, report: afterwards } = await fixed(run, options);
  const report = await reportOf(run, afterwards);
  const secrets = secretTexts(report);
  for (const [path, { before, after }] of files) io.stdout(unifiedDiff(path, before, after, secrets));
  return { report, failed: false };
}
async function applyFixes(run, options, io) {
  const { replaceFile } = await import("./write-5LDBC7JL.js");
  const { report, files, applied, joined } = await fixed(run, options);
  const written = /* @__PURE__ */ new Map();
  const refuse = (path, reason) => io.stderr(`error: ${path} was not fixed: ${reason}
`);
  const refused = /* @__PURE__ */ new Map();
  for (const [path, { before, after }] of files) {
    const reason = replaceFile(run.root, path, before, after);
    if (reason === void 0) written.set(path, after);
    else refused.set(path, reason);
  }
  for (const [path, reason] of refused) {
    const after = files.get(path)?.after;
    if (after !== void 0 && readInside(run.root, path, defaultMaxBytes).text === after) written.set(path, after);
    else refuse(path, reason);
  }
  if (written.size < files.size) {
    for (const path of spoiled([...files.keys()], written, joined)) {
      const { before = "", after = "" } = files.get(path) ?? {};
      const reason = replaceFile(run.root, path, after, before);
      if (reason === void 0) written.delete(path);
      refuse(path, reason === void 0 ? "its fix changes a file that could not be written" : `it could not be put back: ${reason}`);
    }
    return { report: await reportOf({ ...run, tree: overlayTree(run.tree, written) }, report), failed: true };
  }
  if (!options.quiet && applied > 0) io.stderr(`fixed ${plural(applied, "problem")} in ${plural(files.size, "file")}
`);
  if (!run.lintOptions.renderings?.length || files.size === 0) return { report, failed: false };
  const lintOptions = { ...run.lintOptions, renderings: await run.renderAgain?.() };
  return { report: await reportOf({ ...run, lintOptions, tree: overlayTree(run.tree, written) }, report), failed: false };
}
function spoiled(paths, written, joined) {
  const reached = new Set(paths.filter((path) => !written.has(path)));
  for (const path of reached) for (const group of joined) if (group.includes(path)) for (const other of group) reached.add(other);
  return [...reached].filter((path) => written.has(path));
}

// src/cli/paths.ts
import { realpathSync as realpathSync2 } from "node:fs";
import { relative as relative2, resolve as resolve2, sep as sep2 } from "node:path";
var commands = ["check", "explain", "rules", "help"];
function readPaths(args, cwd, root) {
  const files = [];
  const folders = [];
  for (const arg of args) {
    const path = pathInRoot(arg, cwd, root);
    const stats = statInside(root, path);
    if (stats === "outside") throw new UsageError(`${arg} leads out of ${root}; run temporal-lint there instead`);
    if (stats === "absent") throw new UsageError(`there is no file or folder ${arg}${commandMeant(arg)}`);
    if (stats === "unreadable") throw new UsageError(`${arg} cannot be read`);
    if (stats.isDirectory()) folders.push(path);
    else if (stats.isFile()) files.push(path);
    else throw new UsageError(`${arg} is neither a file nor a folder`);
  }
  return { files: [...new Set(files)], folders: [...new Set(folders)] };
}
function commandMeant(arg) {
  const others = commands.filter((command) => command !== arg);
  return arg.includes("/") ? "" : didYouMean(arg, others);
}
function pathInRoot(arg, cwd, root) {
  const absolute = resolve2(cwd, arg);
  const inside = isInside(root, absolute) ? absolute : realOrSame(absolute);
  if (!isInside(root, inside)) throw new UsageError(`${arg} is outside ${root}; run temporal-lint there instead`);
  return relative2(root, inside).split(sep2).join("/");
}
function realOrSame(path) {
  try {
    return realpathSync2.native(path);
  } catch {
    return path;
  }
}
function commonFolder({ files, folders }) {
  const parts = [...folders, ...files.map(dirname)].map((folder) => folder === "" ? [] : folder.split("/"));
  const [first = [], ...rest] = parts;
  const length = first.findIndex((name, index) => rest.some((other) => other[index] !== name));
  return (length < 0 ? first : first.slice(0, length)).join("/");
}

// src/cli/report.ts
import { resolve as resolve3 } from "node:path";
async function printReports(report, options, rules, io) {
  const outputs = options.format ?? defaultOutputs(io);
  const needsDocs = options.verbose || outputs.some(({ format }) => format === "sarif");
  const common = {
    minSeverity: options.minSeverity ?? (options.failOn === "info" ? "info" : "warning"),
    verbose: options.verbose ?? false,
    quiet: options.quiet ?? false,
    rules,
    docs: needsDocs ? (await import("./docs-UOTC2AUF.js")).docs : void 0,
    homepage
  };
  const printsText2 = outputs.some(({ format, file }) => format === "text" && file === void 0);
  let complete = true;
  for (const { format, file } of outputs) {
    const reporter = await loadReporter(format);
    if (file === void 0) {
      const quiet = common.quiet || printsText2 && format !== "text";
      io.stdout(
        reporter(report, { ...common, quiet, color: wantsColor(options.color, io), unicode: wantsUnicode(io), width: widthOf(io) })
      );
      continue;
    }
    const { writeReport } = await import("./write-5LDBC7JL.js");
    const reason = writeReport(resolve3(io.cwd, file), reporter(report, { ...common, color: false, unicode: true, width: 100 }));
    if (reason === void 0) continue;
    io.stderr(`error: ${file} was not written: ${reason}
`);
    complete = false;
  }
  return complete;
}
function defaultOutputs({ env }) {
  return env.GITHUB_ACTIONS === "true" ? [{ format: "text" }, { format: "github" }] : [{ format: "text" }];
}

// src/cli/check.ts
async function check(paths, options, io) {
  const rules = allRules();
  checkSelectors([...options.select ?? [], ...options.ignore ?? []], rules);
  checkGlobs(options.exclude ?? []);
  const isStdin = paths.includes("-");
  if (isStdin) checkStdinUse(paths, options);
  else if (options.stdinFilename !== void 0) throw new UsageError('--stdin-filename goes with "-", which reads standard input');
  const root = findRoot(io.cwd);
  const named = isStdin ? { files: [pathInRoot(options.stdinFilename ?? "", io.cwd, root)], folders: [] } : readPaths(paths.length > 0 ? paths : ["."], io.cwd, root);
  const fileConfig = await configFor(named, root, options, rules, io);
  const fromDisk = openNamed(named, root, fileConfig, options, io);
  const scope = scopeOf(named, fromDisk, options);
  const tree = isStdin ? withStdin(fromDisk, named.files, await readStdin(io)) : fromDisk;
  const unreadable = isStdin ? [] : unreadableFiles(named, tree, scope);
  for (const line of unreadable) io.stderr(`error: ${line}
`);
  const config = {
    ...fileConfig,
    environment: options.environment,
    select: options.select,
    deselect: options.ignore,
    scope
  };
  const today = options.today ?? io.now().toISOString().slice(0, 10);
  const renderAgain = () => renderFor(root, tree, config, options, isStdin, io);
  const rendered = await renderAgain();
  const lintOptions = { today, rules: ruleSet, version, inlineIgnores: options.inlineIgnores, renderings: rendered?.renderings };
  const run = { root, tree, config, lintOptions, renderAgain: async () => (await renderAgain())?.renderings };
  const { report, failed } = await (options.diff ? showDiff(run, options, io) : options.fix || options.unsafeFixes ? applyFixes(run, options, io) : plainLint(run));
  for (const message of rendered?.errors ?? []) io.stderr(`error: ${message}
`);
  if (!options.quiet) for (const message of rendered?.notes ?? []) io.stderr(`note: ${message}
`);
  if (!options.quiet) for (const { message } of report.notes) io.stderr(`note: ${message}
`);
  if (options.showFiles) io.stdout(fileList(report));
  const written = options.diff || options.showFiles || await printReports(report, options, rules, io);
  if (unreadable.length > 0 || (rendered?.errors.length ?? 0) > 0 || failed || !written || report.failed) return exit.trouble;
  return statusOf(report, options, io);
}
async function renderFor(root, tree, config, options, isStdin, io) {
  if (isStdin || options.showFiles || !(options.render ?? config.render?.isOn)) return void 0;
  const { render } = await import("./render-Z3PXWO2E.js");
  return render(root, tree, config, io.run);
}
function checkStdinUse(paths, { stdinFilename, fix, unsafeFixes, diff, render }) {
  if (render) throw new UsageError("--render reads files, not standard input");
  if (paths.length > 1) throw new UsageError('"-" stands alone');
  if (stdinFilename === void 0) throw new UsageError('"-" needs --stdin-filename, which says what kind of file it is');
  if ((fix || unsafeFixes) && !diff) throw new UsageError("standard input cannot be fixed in place; use --diff");
}
function checkSelectors(selectors, rules) {
  const ids = rules.flatMap(({ id, formerly = [] }) => [id, ...formerly]);
  const known = /* @__PURE__ */ new Set([...ids, ...ids.map((id) => `${id.split("/")[0]}/*`), ...topics]);
  for (const selector of selectors) {
    if (!known.has(selector)) throw new UsageError(`there is no rule "${selector}"${didYouMean(selector, known)}`);
  }
}
function checkGlobs(globs) {
  for (const glob of globs) {
    if (glob.split("/").includes("..")) throw new UsageError(`--exclude "${glob}" leaves the folder you are in`);
    if (!globMatcher(glob)) throw new UsageError(`--exclude "${glob}" is too long or has too many alternatives`);
  }
}
async function configFor(named, root, { config }, rules, io) {
  if (config === false) return defaultConfig;
  if (typeof config === "string") return loadNamedConfig(root, io.cwd, config, rules);
  return loadConfig(root, commonFolder(named), rules);
}
function openNamed({ files, folders }, root, config, options, io) {
  const here = pathInRoot(".", io.cwd, root);
  const matches = (globs, base, path) => {
    const inner = pathBelow(base, path);
    return inner !== void 0 && matchesAny(globs, inner);
  };
  return openTree(root, {
    exclude: (path) => matches(config.exclude, config.base, path) || matches(options.exclude ?? [], here, path),
    gitignore: options.gitignore,
    maxBytes: defaultMaxBytes,
    // A file can be judged only by what is around it, so for a file the whole root is listed.
    scopeDirs: files.length > 0 ? ["", ...folders] : folders,
    files,
    forceExclude: options.forceExclude ?? false
  });
}
function scopeOf({ files, folders }, tree, { forceExclude }) {
  if (folders.includes("")) return void 0;
  const listed = new Set(tree.list());
  return [...folders, ...forceExclude ? files.filter((path) => listed.has(path)) : files];
}
async function readStdin(io) {
  let text;
  try {
    text = await io.stdin();
  } catch {
    throw new UsageError("standard input cannot be read as UTF-8");
  }
  const size = Buffer.byteLength(text);
  if (size > defaultMaxBytes) return tooLarge(size, defaultMaxBytes);
  if (text.includes("\0")) throw new UsageError("standard input has NUL bytes, so it is no text");
  return { text };
}
function withStdin(tree, [path = ""], text) {
  return {
    list: () => [.../* @__PURE__ */ new Set([...tree.list(), path])].sort(compareText),
    stat: (asked) => asked === path ? "file" : tree.stat(asked),
    entries: (folder) => tree.entries(folder),
    text: (asked) => asked === path ? text : tree.text(asked),
    skipped: tree.skipped
  };
}
function unreadableFiles({ files }, tree, scope) {
  return files.filter((path) => scope?.includes(path)).flatMap((path) => {
    const { problem, ...rest } = tree.text(path);
    if (problem === void 0 || problem === "too-large") return [];
    return [`${path} cannot be read: ${"detail" in rest && rest.detail || problem}`];
  });
}
function fileList({ files }) {
  return files.map(({ file, kind, environment, because }) => `${visible(file.path)}  ${kind}, ${environment} (${because})
`).join("");
}
function statusOf({ files, findings }, options, io) {
  const { allowEmpty, failOn, maxWarnings, exitZero, showFiles } = options;
  if (files.length === 0 && findings.length === 0 && !allowEmpty) {
    if (!printsText(options)) io.stderr("nothing to lint: no Dockerfile, Compose file or Kubernetes manifest was found\n");
    return exit.nothing;
  }
  if (exitZero || showFiles) return exit.clean;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const fails = failOn !== "never" && findings.some(({ severity }) => atLeast(severity, failOn));
  return fails || maxWarnings !== void 0 && warnings > maxWarnings ? exit.findings : exit.clean;
}
function printsText({ format = [{ format: "text" }], quiet, diff, showFiles }) {
  return !quiet && !diff && !showFiles && format.some((output) => output.format === "text" && output.file === void 0);
}
export {
  check
};
