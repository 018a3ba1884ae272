import type { ImageReference } from '../core/image.js';
import { publishedName } from './images/name.js';

/**
 * Commands that change a schema or create something, and end. Common knowledge of 2026-11-27, from the documentation of each tool; where one
 * of them stands before a server, only what follows it counts.
 */
const steps = new RegExp(
  `\\b(?:${[
    'alembic(?: +[^ &;|]{1,200}){0,8} +upgrade',
    'prisma +(?:migrate +(?:deploy|reset)|db +(?:push|seed))',
    'drizzle-kit +(?:migrate|push)',
    'knex +(?:migrate|seed):\\w+',
    'sequelize(?:-cli)? +db:\\w+',
    'typeorm +migration:run',
    '(?:rails|rake) +db:\\w+',
    'manage\\.py +(?:migrate|collectstatic|loaddata)',
    'artisan +(?:migrate|db:seed)',
    'goose(?: +[^ &;|]{1,200}){0,8} +up',
    'dbmate(?: +[^ &;|]{1,200}){0,8} +(?:up|migrate)',
    'atlas +migrate +apply',
    'flyway(?: +[^ &;|]{1,200}){0,8} +migrate',
    'liquibase(?: +[^ &;|]{1,200}){0,8} +update',
    'temporal-(?:sql|cassandra|elasticsearch)-tool',
    'temporal +operator +(?:namespace|search-attribute) +create',
    'mc +(?:mb|policy|anonymous|ilm|admin +user +add)',
    'kafka-topics(?:\\.sh)?(?: +[^ &;|]{1,200}){0,8} +--create',
    '(?:npm|pnpm|yarn|bun)(?: +run)? +[\\w:-]*migrat\\w*',
  ].join('|')})(?![\\w-])`,
  'g',
);
/** Words of a command line behind which something goes on running. */
const goesOn =
  /\b(?:exec|serve|server|start|runserver|gunicorn|uvicorn|hypercorn|daphne|celery|supervisord|pm2|puma|unicorn|java|dotnet|worker|tail +-[fF]|sleep +(?:infinity|inf|\d{4,})|while +(?:true|:|sleep)|watch|wait)\b/;
const images = /^(?:flyway\/flyway|migrate\/migrate|liquibase\/liquibase|(?:ghcr\.io\/)?amacneil\/dbmate|minio\/mc|quay\.io\/minio\/mc)$/;

/** What a last command does once: schemas, seeds, buckets, topics, certificates. Common knowledge of 2026-11-27; it only silences findings. */
const once =
  /\b(?:migrate|migrations?|migrator|db:(?:migrate|prepare|seed|setup|push)|(?:db|schema)[ :-]?(?:push|deploy|upgrade|update|setup)|upgrade heads?|seed|createsuperuser|collectstatic|init|bootstrap|setup|provision|create-[a-z-]+|(?:namespace|bucket|topics?) +create|(?:mb|mc) |build|test|pytest|lint|install|restore|backup|dump|import|export|certs?|keygen|exit)\b/i;
/** Words of a last command by which it stays, whatever else it says. Fewer than above: `exec` and `java` start jobs as well. */
const stays = /\b(?:start|serve|server|run dev|worker|watch|-d|listen)\b/i;

/**
 * How sure it is that a command line does its work and ends: `certainly` where it calls a tool that does and nothing follows, `probably` where the
 * words of its last command sound like it. What would be reported needs the first, what keeps a finding away is content with either.
 */
export function endingOf(text: string): 'certainly' | 'probably' | undefined {
  const step = [...text.matchAll(steps)].at(-1);
  if (step && !mayGoOn(text.slice(step.index + step[0].length))) return 'certainly';
  const last = text.split(/&&|;|\n/).findLast((part) => part.trim() !== '') ?? '';
  return once.test(last) && !stays.test(last) ? 'probably' : undefined;
}

/** Whether a published image does one thing and ends, unless its command says otherwise. */
export function isOneShotImage(reference: ImageReference): boolean {
  return images.test(publishedName(reference));
}

/** Whether a command line holds words behind which something goes on running. */
export function mayGoOn(text: string): boolean {
  return goesOn.test(text);
}
