import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/unbounded-logs',
  on: 'compose.service',
  topic: 'observability',
  aggregate: true,
  summary: 'The logs of a service grow until the disk is full',
  severity: { development: 'off', staging: 'off', production: 'info' },
  rationale: `The default driver json-file keeps every line until the container is removed. On a host that runs for months the disk fills up, and then the database on it
stops writing. The engine may set limits for all containers, which the file does not tell.`,
  references: [
    'https://docs.docker.com/engine/logging/drivers/json-file/',
    'https://docs.docker.com/reference/compose-file/services/#logging',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  «web»:\n    image: nginx:1.27.3\n' } },
      {
        name: 'a number of files without a size does not limit anything',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    «logging»:\n      driver: json-file\n      options: { max-file: "3" }\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    logging:\n      driver: json-file\n      options: { max-size: 10m, max-file: "3" }\n',
        },
      },
      {
        name: 'a driver that keeps little by itself',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    logging: { driver: local }\n' },
      },
      {
        name: 'a driver that keeps nothing on this host',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    logging: { driver: fluentd, options: { fluentd-address: "logs:24224" } }\n',
        },
      },
      {
        name: 'from a fragment',
        files: {
          'compose.prod.yaml':
            'x-logging: &logging\n  options: { max-size: 10m }\nservices:\n  web:\n    image: nginx:1.27.3\n    logging: *logging\n',
        },
      },
      {
        name: 'the driver comes from outside',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    logging: { driver: "${LOG_DRIVER}" }\n' },
      },
      {
        name: 'a job that ends',
        files: { 'compose.prod.yaml': 'services:\n  migrate:\n    image: acme/api:1.0.0\n    restart: "no"\n' },
      },
      { name: 'for development', files: { 'compose.dev.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n' } },
    ],
  },
  *check(service, { project }) {
    const logging = service.node.get('logging');
    const driver = logging.get('driver').string();
    const size = logging.get('options', 'max-size');
    if (driver.isUnknown || (driver.isSet && driver.value !== 'json-file') || !size.isUnset) return;
    if (logging.isSet && !logging.isMap) return;
    if (project.containerOf(service).isOneShot) return;
    yield {
      at: logging.isSet ? logging.key : service,
      message: `the logs of "${service.name}" have no limit of size and may fill the disk of the host; set the option max-size, or the driver local`,
    };
  },
});
