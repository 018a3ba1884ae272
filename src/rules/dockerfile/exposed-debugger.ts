import { openDebugger, openDebuggerIn, optionVariables } from '../../knowledge/debuggers.js';
import { defineRule } from '../../rule.js';

const cure = 'leave the debugger out of the shipped image, or let it listen to 127.0.0.1';

export default defineRule({
  id: 'dockerfile/exposed-debugger',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'The shipped image opens a debugger to the network',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `A debugger asks for no password. Whoever reaches its port, any pod of the cluster among them, runs code of his own in the process and reads all that it
has in memory: keys, tokens, the data of workflows.`,
  references: [
    'https://nodejs.org/en/learn/getting-started/debugging',
    'https://docs.oracle.com/en/java/javase/21/docs/specs/jpda/conninv.html',
  ],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD ["node", "--inspect=0.0.0.0:9229", "worker.js"]»\n' } },
      {
        name: 'a variable that every JVM reads',
        files: {
          Dockerfile:
            'FROM eclipse-temurin:21-jre\nUSER 1000\nENV JAVA_TOOL_OPTIONS=«"-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005"»\nCMD ["java", "-jar", "worker.jar"]\n',
        },
      },
      {
        name: 'in a shell',
        files: { Dockerfile: 'FROM python:3.12\nUSER 1000\n«CMD exec python -m debugpy --listen 0.0.0.0:5678 worker.py»\n' },
      },
      {
        name: 'Delve listens to all without an address',
        files: { Dockerfile: 'FROM acme/go:1.2\nUSER 1000\n«CMD ["dlv", "exec", "/worker", "--headless", "--listen=:2345"]»\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'a port alone listens to the container itself',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "--inspect=9229", "worker.js"]\n' },
      },
      {
        name: 'other options',
        files: {
          Dockerfile:
            'FROM eclipse-temurin:21-jre\nUSER 1000\nENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"\nCMD ["java", "-jar", "worker.jar"]\n',
        },
      },
      {
        name: 'the container itself',
        files: { Dockerfile: 'FROM python:3.12\nUSER 1000\nCMD exec python -m debugpy --listen 127.0.0.1:5678 worker.py\n' },
      },
      {
        name: 'a stage for it',
        files: {
          Dockerfile:
            'FROM acme/go:1.2 AS debug\nCMD ["dlv", "exec", "/worker", "--headless", "--listen=:2345"]\nFROM acme/go:1.2\nUSER 1000\nCMD ["/worker"]\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships) return;
    for (const { words, nested, instruction, at } of project.commandsOf(stage)) {
      const opened = nested ? undefined : openDebugger(words);
      if (opened === undefined) continue;
      yield {
        at: instruction,
        message: `"${opened}"${at.file.path === stage.file.path ? '' : ` in ${at.file.path}`} opens a debugger to the network, and whoever reaches it runs code in the container; ${cure}`,
      };
      return;
    }
    for (const name of optionVariables) {
      const value = stage.env(name);
      const opened = value.isSet ? openDebuggerIn(value.value) : undefined;
      if (opened === undefined) continue;
      yield {
        at: value.at,
        message: `"${name}" opens a debugger to the network in each process, and whoever reaches it runs code in the container; ${cure}`,
      };
    }
  },
});
