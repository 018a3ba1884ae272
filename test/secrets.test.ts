import { describe, expect, it, test } from 'vitest';
import { unifiedDiff } from '../src/cli/diff.js';
import { place } from '../src/core/source.js';
import { defaultConfig } from '../src/engine/config.js';
import { lint } from '../src/engine/lint.js';
import { secretFile } from '../src/knowledge/secrets/files.js';
import { formattedSecrets, secretFormats } from '../src/knowledge/secrets/formats.js';
import { masked, secretIn, strengthOf } from '../src/knowledge/secrets/judge.js';
import { secretsInLine, withoutSecrets } from '../src/knowledge/secrets/lines.js';
import { isSecretName, wordsOfName } from '../src/knowledge/secrets/names.js';
import { concise } from '../src/reporters/concise.js';
import { github } from '../src/reporters/github.js';
import { json } from '../src/reporters/json.js';
import { sarif } from '../src/reporters/sarif.js';
import { text } from '../src/reporters/text.js';
import { defineRule } from '../src/rule.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';
import { at, options, report } from './support/report.js';

// Put together, so that nobody's scanner takes them for real.
const token = `ghp_${'a1B2'.repeat(9)}`;

describe('names', () => {
  it.each(
    'PASSWORD DB_PASSWORD PGPASSWORD MYSQL_ROOT_PASSWORD SMTP_PASS clientSecret JWT_SECRET NEXTAUTH_SECRET API_KEY apiKey OPENAI_API_KEY STRIPE_SECRET_KEY SECRET_KEY_BASE AWS_SECRET_ACCESS_KEY NPM_TOKEN ACCESSTOKEN TEMPORAL_API_KEY TEMPORAL_TLS_KEY TEMPORAL_TLS_CLIENT_KEY_DATA TEMPORAL_CODEC_AUTH codec-auth TEMPORAL_GRPC_META_AUTHORIZATION DB_PASSWORD_PROD REDIS_PASSWORD_2 PRIVATE_KEY app.db.password GOOGLE_CREDENTIALS ENCRYPTION_KEY GITHUB_PAT'.split(
      ' ',
    ),
  )('%s names a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(
    'TOKENIZERS_PARALLELISM PRIVATE_SUBNET PUBLIC_KEY_FILE TEMPORAL_TLS_KEY_PATH TEMPORAL_TLS_CLIENT_CERT_DATA TEMPORAL_TLS_SERVER_CA_CERT_DATA TEMPORAL_CODEC_ENDPOINT POSTGRES_PASSWORD_FILE KEYCLOAK_URL MONKEY GPG_KEY WORDPRESS_CLI_GPG_KEY NGINX_GPGKEY RABBITMQ_PGP_KEY_ID PUBLIC_KEY SSH_PUBLIC_KEY NEXT_PUBLIC_API_KEY AWS_ACCESS_KEY_ID TOKEN_TTL TOKEN_URL SECRET_NAME JWT_EXPIRY PASSWORD_MIN_LENGTH PASSWORD_ENABLED AUTH_HEADER AUTH AUTHOR SORT_KEY KEY CACHE_KEY PWD OLDPWD MAX_TOKEN EOS_TOKEN PAD_TOKEN SUPABASE_ANON_KEY MYSQL_ALLOW_EMPTY_PASSWORD MYSQL_RANDOM_ROOT_PASSWORD PAT SECRETS_MANAGER_ARN PASSPORT COMPASS BYPASS'.split(
      ' ',
    ),
  )('%s does not', (name) => {
    expect(isSecretName(name)).toBe(false);
  });

  test('words are split at signs and where capitals begin', () => {
    expect(wordsOfName('TEMPORAL_TLS-key.pathName')).toEqual(['temporal', 'tls', 'key', 'path', 'name']);
    expect(wordsOfName('HTTPServerURL')).toEqual(['http', 'server', 'url']);
  });
});

describe('values', () => {
  it.each([
    ['kL9-xw2Q-mm', 'real'],
    ['9f8s7d6f5g4h3j2k1l', 'real'],
    ['postgres', 'guessable'],
    ['admin123', 'guessable'],
    ['Pa55w0rd', 'guessable'],
    ['root_pass', 'guessable'],
    ['mysecretpassword', 'guessable'],
    ['12345678', 'guessable'],
    ['changeme', 'placeholder'],
    ['your-key-here', 'placeholder'],
    ['<token>', 'placeholder'],
    ['xxxxxxxx', 'placeholder'],
    ['00000000-0000-0000-0000-000000000000', 'placeholder'],
    ['dummy', 'placeholder'],
    ['', undefined],
    ['true', undefined],
    ['3600', undefined],
    ['/run/secrets/db', undefined],
    ['./tls/tls.key', undefined],
    ['C:\\keys\\tls.key', undefined],
    ['https://sso.acme.example/token', undefined],
    ['arn:aws:secretsmanager:eu-west-1:1:secret:db', undefined],
    ['two words', undefined],
  ])('%s is %s', (value, strength) => {
    expect(strengthOf(value)).toBe(strength);
  });

  it.each([
    ['ghp_', token, 'a GitHub token'],
    ['a key of AWS', `AKIA${'QWERTYUIOPASDFGH'}`, 'an AWS access key'],
    ['a JSON Web Token', `eyJ${'hbGciOiJIUzI1'}.eyJ${'zdWIiOiIxMjM0'}.${'s1gn4tur3'.repeat(4)}`, 'a JSON Web Token'],
    ['an address', 'amqp://app:kL9-xw2Q@mq:5672/', 'a password in an address'],
    ['a connection string', 'Server=db;Database=app;User Id=app;Password=kL9-xw2Q;Encrypt=True', 'a password in a connection string'],
    ['a private key', `-----BEGIN RSA ${'PRIVATE KEY'}-----\nMIIB`, 'a private key'],
  ])('%s gives itself away', (_, value, what) => {
    expect(formattedSecrets(`x "${value}" y`).map((secret) => secret.what)).toEqual([what]);
    expect(secretIn('ANYTHING', value)?.what).toBe(what);
  });

  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    `ghp_${'x'.repeat(36)}`,
    'http://registry:4873/@acme/app',
    'git@github.com:acme/app.git',
    'https://$USER:$PASS@host/',
  ])('%s does not', (value) => {
    expect(formattedSecrets(value)).toEqual([]);
  });

  it.each([
    ['POSTGRES_PASSWORD', '1234', 'guessable'],
    ['DB_PASS', '123', 'guessable'],
    ['SESSION_SECRET', '3600', undefined],
    ['PASSWORD', '0', undefined],
    ['AWS_SECRET_ACCESS_KEY', 'secretaccesskey', 'placeholder'],
    ['AWS_SECRET_ACCESS_KEY', 'minioadmin', 'guessable'],
    ['SECRET_KEY', 'secretkey', 'guessable'],
  ])('%s=%s is %s by its name', (name, value, strength) => {
    expect(secretIn(name, value)?.strength).toBe(strength);
  });

  test('every form has a source and a date', () => {
    const wrong = secretFormats.filter(({ source, date }) => !/^https:\/\//.test(source) || !/^20\d\d-[01]\d-[0-3]\d$/.test(date));
    expect(wrong).toEqual([]);
  });

  test('a message shows two characters and the length', () => {
    expect(masked('kL9-xw2Q-mm')).toBe('"kL…", 11 characters');
    expect(masked('root')).toBe('"…", 4 characters');
  });

  test('long texts cost little', () => {
    const texts = ['eyJ-', '://a:', 'A=', 'password=', '--x ', '-----BEGIN ', 'AKIA'].map((part) => part.repeat(100_000));
    const start = performance.now();
    for (const one of texts) secretsInLine(one);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

test('files are known by their names', () => {
  const secret = [
    '.env',
    'deploy/.env.production',
    'certs/tls.key',
    'privkey.pem',
    'server-key.pem',
    'id_ed25519',
    'x/service-account.json',
    '.aws/credentials',
    'store.p12',
    '.npmrc',
  ];
  const open = [
    '.env.example',
    '.env.sample',
    'ca.pem',
    'server.crt',
    'server.pem',
    'id_rsa.pub',
    'public-key.pem',
    'rds-ca-bundle.pem',
    'key.ts',
    'env.js',
    'monkey.pem.txt',
    'ca.key.pub',
    'gpg.key',
  ];
  expect(secret.filter((path) => !secretFile(path))).toEqual([]);
  expect(open.filter((path) => secretFile(path))).toEqual([]);
});

describe('what is printed', () => {
  test('lines without what looks like a secret', () => {
    expect(withoutSecrets('"DB_PASSWORD: kL9-xw2Q-mm" is literal\nENV API_KEY d83hf7A9')).toBe(
      '"DB_PASSWORD: kL…" is literal\nENV API_KEY d8…',
    );
    expect(withoutSecrets('ENV PORT=8080 TOKEN_TTL=3600 PASSWORD=$PASSWORD')).toBe('ENV PORT=8080 TOKEN_TTL=3600 PASSWORD=$PASSWORD');
  });

  const file = {
    path: 'Dockerfile',
    text: `FROM node:22.11\nENV A=1 PIN_CODE=zebra-crossing\nRUN npm ci ${token}\nENV DB_PASSWORD=kL9-xw2Q-mm\nCMD node w.js\n`,
  };
  const rule = defineRule({
    id: 'dockerfile/test',
    on: 'dockerfile',
    topic: 'security',
    summary: 'A test',
    severity: 'warning',
    rationale: 'A test.',
    references: [],
    examples: { bad: [], good: [] },
    *check() {
      const pin = at(file, 'zebra-crossing');
      const run = at(file, `RUN npm ci ${token}`);
      yield { at: at(file, 'ENV A=1 PIN_CODE=zebra-crossing'), message: 'a pin; hide it', secrets: [pin] };
      yield {
        at: run,
        message: `"RUN npm ci ${token}" is here; mend it`,
        related: [{ at: pin, message: `and "API_KEY=d83hf7A9" there` }],
        fix: { title: 'Rewrite', safety: 'safe', edits: [{ file, range: run.range, text: `RUN npm ci --token ${token}` }] },
      };
      yield { at: at(file, 'CMD node w.js'), message: 'a command; mend it' };
    },
  });

  test('no format shows a secret, whatever finding stands near it', async () => {
    const result = await lint(memoryTree({ [file.path]: file.text }), defaultConfig, { today: '2026-11-23', rules: ruleSetOf(rule) });
    expect(result.findings).toHaveLength(3);
    for (const format of [text, json, sarif, github, concise]) {
      const output = format(result, options({ minSeverity: 'info' }));
      expect(output).not.toMatch(/zebra-crossing|kL9-xw2Q-mm|d83hf7A9|ghp_a/);
    }
    const framed = text(result, options());
    expect(framed).toContain('ENV A=1 PIN_CODE=ze************');
    expect(framed).toContain('ENV DB_PASSWORD=kL*********');
    expect(framed).toContain(`RUN npm ci gh${'*'.repeat(token.length - 2)}`);
  });

  test('a fix that writes a secret out is applied here, and handed to nobody', async () => {
    const result = await lint(memoryTree({ [file.path]: file.text }), defaultConfig, { today: '2026-11-23', rules: ruleSetOf(rule) });
    expect(result.findings.some(({ fix }) => fix)).toBe(true);
    expect(JSON.parse(json(result, options())).findings.map((finding: { fix: unknown }) => finding.fix)).toEqual([null, null, null]);
    expect(JSON.parse(sarif(result, options())).runs[0].results.filter((one: { fixes?: unknown }) => one.fixes)).toEqual([]);
  });

  test('a diff crosses them out', () => {
    const before = `A=1\nDB_PASSWORD=kL9-xw2Q-mm\nPIN=zebra-crossing\n`;
    const diff = unifiedDiff('x.env', before, before.replace('A=1', 'A=2'), ['zebra-crossing']);
    expect(diff).toContain(' DB_PASSWORD=kL*********\n PIN=ze************\n');
    expect(diff).toContain('-A=1\n+A=2\n');
  });

  test('a secret over several lines is hidden on each of them', () => {
    const key = { path: 'k.txt', text: 'a: |\n  first-line\n  second-line\n' };
    const finding = {
      rule: 'x/y',
      severity: 'error',
      environment: 'production',
      owner: { kind: 'file', name: 'k.txt', ...place(key, 0, 0) },
    } as const;
    const whole = place(key, 7, key.text.length);
    const output = text(report({ findings: [{ ...finding, at: at(key, 'second-line'), message: 'm; d', secrets: [whole] }] }), options());
    expect(output).not.toMatch(/second|line/);
  });
});
