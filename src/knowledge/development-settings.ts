interface DevelopmentSetting {
  readonly names: readonly string[];
  readonly values: RegExp;
  /** What it switches on, as a clause. */
  readonly effect: string;
  readonly source: string;
  /** Day on which the row was written, ISO. */
  readonly date: string;
}

const date = '2026-11-27';
const development = /^dev(?:elopment)?$/i;
const on = /^(?:1|true|yes|on)$/i;

/** Variables by which frameworks are told to run for a developer, with what that does to those who only use them. */
const developmentSettings: readonly DevelopmentSetting[] = [
  {
    names: ['NODE_ENV'],
    values: development,
    effect: 'libraries answer with stack traces and skip their caches',
    source: 'https://nodejs.org/en/learn/getting-started/nodejs-the-difference-between-development-and-production',
    date,
  },
  {
    names: ['FLASK_ENV', 'FLASK_DEBUG'],
    values: /^(?:dev(?:elopment)?|1|true|yes|on)$/i,
    effect: 'the debugger lets visitors run code where the development server runs',
    source: 'https://flask.palletsprojects.com/en/stable/debugging/',
    date,
  },
  {
    names: ['DJANGO_DEBUG'],
    values: on,
    effect: 'error pages show settings and source code',
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
    date,
  },
  {
    names: ['ASPNETCORE_ENVIRONMENT', 'DOTNET_ENVIRONMENT'],
    values: /^Development$/i,
    effect: 'error pages show stack traces and requests',
    source: 'https://learn.microsoft.com/en-us/aspnet/core/fundamentals/environments',
    date,
  },
  {
    names: ['RAILS_ENV', 'RACK_ENV'],
    values: development,
    effect: 'code is read anew on each request and error pages show its source',
    source: 'https://guides.rubyonrails.org/configuring.html',
    date,
  },
  {
    names: ['SPRING_PROFILES_ACTIVE'],
    values: /^(?:dev(?:elopment)?|local)$/i,
    effect: 'the settings of a developer apply',
    source: 'https://docs.spring.io/spring-boot/reference/features/profiles.html',
    date,
  },
  {
    names: ['APP_ENV'],
    values: /^(?:dev(?:elopment)?|local)$/i,
    effect: 'the settings of a developer apply',
    source: 'https://symfony.com/doc/current/configuration.html#selecting-the-active-environment',
    date,
  },
  {
    names: ['APP_DEBUG'],
    values: on,
    effect: 'error pages show settings and source code',
    source: 'https://laravel.com/docs/configuration#debug-mode',
    date,
  },
];

/** What a value of an environment variable switches on that belongs to development; undefined for all others. */
export function developmentEffect(name: string, value: string): string | undefined {
  return developmentSettings.find(({ names, values }) => names.includes(name) && values.test(value.trim()))?.effect;
}
