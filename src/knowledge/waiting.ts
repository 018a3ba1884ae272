/**
 * Words in a command that show that it waits for another service by itself, or tries again until it is there.
 * Source: https://docs.docker.com/compose/how-tos/startup-order/, read 2026-11-23.
 */
export const waitsByItself =
  /\b(wait-for|wait-for-it|wait_for|wait4x|waitfor|dockerize|docker-compose-wait|pg_isready|(?:cub|ub) (?:kafka|zk)-ready|until|while|nc -z)\b/;
