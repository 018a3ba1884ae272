import type { Range } from '../../core/source.js';

/** A secret that its own form gives away. */
export interface FormattedSecret {
  /** What it is, with its article: `a GitHub token`. */
  readonly what: string;
  /** Where it stands in the text. */
  readonly range: Range;
}

interface Format {
  readonly what: string;
  /** Global; the first group is the secret, or else the whole match. Repetitions are bounded, so that no text takes long. */
  readonly pattern: RegExp;
  readonly source: string;
  /** Day on which the row was written, ISO. It does not age: issuers add forms, and do not change those of tokens that they gave out. */
  readonly date: string;
}

const date = '2026-11-27';

/** Forms with a sign of their own. The pages describe them; lengths are bounds around what is seen in use. */
export const secretFormats: readonly Format[] = [
  {
    what: 'a private key',
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,10000}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    date,
  },
  {
    what: 'an AWS access key',
    pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
    date,
  },
  {
    what: 'a GitHub token',
    pattern: /\b(?:gh[oprsu]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{40,255})/g,
    source: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
    date,
  },
  {
    what: 'a GitLab token',
    pattern: /\bglpat-[\w-]{20,255}/g,
    source: 'https://docs.gitlab.com/security/tokens/',
    date,
  },
  {
    what: 'a Slack token',
    pattern: /\b(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,255}/g,
    source: 'https://docs.slack.dev/authentication/tokens',
    date,
  },
  {
    what: 'a Stripe key',
    pattern: /\b[rs]k_live_[A-Za-z0-9]{16,255}/g,
    source: 'https://docs.stripe.com/keys',
    date,
  },
  {
    what: 'a Google API key',
    pattern: /\bAIza[\w-]{35}/g,
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    date,
  },
  {
    what: 'an npm token',
    pattern: /\bnpm_[A-Za-z0-9]{36}\b/g,
    source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
    date,
  },
  {
    what: 'a PyPI token',
    pattern: /\bpypi-[\w-]{50,500}/g,
    source: 'https://pypi.org/help/#apitoken',
    date,
  },
  {
    // The API keys of Temporal Cloud have this form, too.
    what: 'a JSON Web Token',
    pattern: /\beyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    date,
  },
  {
    what: 'a password in an address',
    pattern: /:\/\/[^\s:@/?#"'`$<>{}]{0,100}:([^\s@/"'`$<>{}]{1,200})@/g,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    date,
  },
  {
    what: 'a password in a connection string',
    pattern: /;(?:[Pp]assword|[Pp]wd|AccountKey|SharedAccessKey)=([^;\s"'`$<>{}]{1,300})/g,
    source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
    date,
  },
];

/** Secrets that a text holds in a form that gives them away, in order; samples of documentation are left out. */
export function formattedSecrets(text: string): readonly FormattedSecret[] {
  // Most texts hold none of these signs, and are done with one look.
  if (!/[_\-.;]|:\/\/|A[KSI]/.test(text)) return [];
  const found: FormattedSecret[] = [];
  for (const { what, pattern } of secretFormats) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(secret);
      if (isSample(secret)) continue;
      found.push({ what, range: [start, start + secret.length] });
    }
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** `AKIAIOSFODNN7EXAMPLE`, `ghp_xxxxxxxx…`, and tokens that somebody crossed out. */
function isSample(secret: string): boolean {
  return /EXAMPLE|example|x{6}|X{6}|0{8}|\*{3}|\.{3}|…/.test(secret);
}
