import { inOwnWords } from '../../core/source.js';
import { hostsIn, isAbsent, isOn, servicesNamed, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, host = 'temporal.c1a2b3.eu-central-1.rds.amazonaws.com', rest = '') => `services:
  temporal:
    image: temporalio/server:1.30.6
    environment:
      - DB=postgres12
      - POSTGRES_SEEDS=${host}
${variables}${rest}`;
const deployment = (variables: string, host = 'db.acme.example', annotation = '{}') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata:
      labels: { app: temporal }
      annotations: ${annotation}
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.30.6
          env:
            - { name: DB, value: mysql8 }
            - { name: MYSQL_SEEDS, value: ${host} }
${variables}`;
const on = '      - SQL_TLS_ENABLED=true\n';

export default defineRule({
  id: 'temporal/plain-database-connection',
  on: 'temporal.server',
  topic: 'security',
  summary: 'The server talks to a database elsewhere without TLS, or does not check who answers',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `The images switch TLS to the database off, and the check of its certificate as well. The password and the input of every workflow then cross the network in plain text, or go to whoever takes the place of the database. With the check, the server starts only if it knows the authority behind the certificate: \`SQL_CA\` names that of RDS, Supabase and others that have one of their own.`,
  references: [
    'https://docs.temporal.io/references/configuration#persistence',
    'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
  ],
  examples: {
    bad: [
      { name: 'no TLS', files: { 'compose.prod.yaml': compose('', '«temporal.c1a2b3.eu-central-1.rds.amazonaws.com»') } },
      { name: 'no check of the host', files: { 'compose.prod.yaml': compose(on.replace('true', '«true»')) } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': deployment('', '«db.acme.example»') } },
      {
        name: 'a hosted database with an authority of its own, whose schema auto-setup sets up',
        files: {
          'compose.prod.yaml': compose('', '«db.a1b2c3.supabase.co»').replace('temporalio/server:1.30.6', 'temporalio/auto-setup:1.24.2'),
        },
      },
      {
        name: 'there, with the authority of the server but none of the schema tool',
        files: {
          'compose.prod.yaml': compose('      - SQL_CA=/certs/authority.crt\n', '«db.a1b2c3.supabase.co»').replace(
            'temporalio/server:1.30.6',
            'temporalio/auto-setup:1.24.2',
          ),
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose(`${on}      - SQL_HOST_VERIFICATION=true\n`) } },
      {
        name: 'in Kubernetes',
        files: {
          'k8s/temporal.yaml': deployment(
            '            - { name: SQL_TLS_ENABLED, value: "true" }\n            - { name: SQL_HOST_VERIFICATION, value: "true" }\n',
          ),
        },
      },
      { name: 'a service beside it', files: { 'compose.prod.yaml': compose('', 'db', '  db:\n    image: postgres:16.6\n') } },
      { name: 'in the same cluster', files: { 'k8s/temporal.yaml': deployment('', 'mysql.data.svc.cluster.local') } },
      { name: 'a proxy within the pod', files: { 'k8s/temporal.yaml': deployment('', '127.0.0.1') } },
      { name: 'a mesh encrypts', files: { 'k8s/temporal.yaml': deployment('', 'db.acme.example', '{ linkerd.io/inject: enabled }') } },
      { name: 'an unknown host', files: { 'compose.prod.yaml': compose('', '${DB_HOST}') } },
      {
        name: 'an env_file that is not there may have it',
        files: { 'compose.prod.yaml': compose('', undefined, '    env_file: temporal.env\n') },
      },
    ],
  },
  *check(server) {
    const db = textIn(server.setting('DB'))?.toLowerCase() ?? '';
    const kind = /^postgres/.test(db) ? 'POSTGRES' : /^mysql/.test(db) ? 'MYSQL' : db === 'cassandra' ? 'CASSANDRA' : undefined;
    if (!server.readsVariables || kind === undefined || isInMesh(server)) return;
    const seeds = server.setting(`${kind}_SEEDS`);
    const host = hostsIn(seeds).find((one) => isElsewhere(one, server));
    if (host === undefined || !seeds.isSet) return;
    const prefix = kind === 'CASSANDRA' ? 'CASSANDRA' : 'SQL';
    const [tls, check] = [server.setting(`${prefix}_TLS_ENABLED`), server.setting(`${prefix}_HOST_VERIFICATION`)];
    const { label } = server.container;
    // Without it the server takes public authorities only, of which the databases of RDS or Supabase have no certificate.
    const authority = authorityTo([`${prefix}_CA`], server);
    // The schema tool of the image has variables of its own.
    const hasTool = server.flavor === 'auto-setup' && kind === 'POSTGRES';
    const tool = hasTool && isAbsent(server.setting('POSTGRES_TLS_ENABLED')) ? ', POSTGRES_TLS_ENABLED as well for the schema tool' : '';
    const authorities = hasTool ? authorityTo([`${prefix}_CA`, 'POSTGRES_TLS_CA_FILE'], server) : authority;
    if (isAbsent(tls) || (tls.isSet && !isOn(tls))) {
      yield {
        at: tls.isSet ? tls.at : seeds.at,
        message: `the server of ${label} talks to "${inOwnWords(host, seeds.at)}" without TLS, so the password and the data of workflows may be read on the way; set ${prefix}_TLS_ENABLED and ${prefix}_HOST_VERIFICATION to true${tool}${authorities}`,
      };
    } else if (isOn(tls) && (isAbsent(check) || (check.isSet && !isOn(check)))) {
      yield {
        at: check.isSet ? check.at : tls.at,
        message: `the server of ${label} does not check the certificate of "${inOwnWords(host, seeds.at)}", so somebody between may read along; set ${prefix}_HOST_VERIFICATION to true${authority}`,
      };
    }
  },
});

/** The variables that name the authority, as far as they are not there. */
function authorityTo(names: readonly string[], server: TemporalServer): string {
  const absent = names.filter((name) => isAbsent(server.setting(name)));
  return absent.length > 0 ? `, and ${absent.join(' and ')} to the certificate of its authority if that is no public one` : '';
}

/** A host with a full name outside of the cluster, the machine and the application. */
function isElsewhere(host: string, { container: { origin } }: TemporalServer): boolean {
  if (!/^[\w-]+(?:\.[\w-]+)+$/.test(host)) return false;
  if (/^127\.|^0\.0\.0\.0$|\.svc(?:\.|$)|\.cluster\.local$|\.(?:internal|local|localhost|localdomain)$/.test(host)) return false;
  return origin.kind === 'kubernetes' || servicesNamed(origin.service.application.services, [host]).length === 0;
}

function isInMesh({ container: { origin } }: TemporalServer): boolean {
  if (origin.kind !== 'kubernetes') return false;
  const { workload } = origin;
  const text = workload.manifest.file.text;
  return /istio|linkerd|consul\.hashicorp|kuma\.io|cilium.*mutual|cloud-?sql-?proxy/i.test(text);
}
