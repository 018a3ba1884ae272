/**
 * Words in a command that show that it waits for another service by itself, or tries again until it is there.
 * wait-for-it and dockerize are named by earlier versions of https://docs.docker.com/compose/how-tos/startup-order/, cub by the images of Confluent;
 * the others were seen in Compose files, November 2026. The words only silence findings.
 */
export const waitsByItself =
  /\b(wait-for|wait-for-it|wait_for|wait4x|waitfor|dockerize|docker-compose-wait|pg_isready|(?:cub|ub) (?:kafka|zk)-ready|until|while|nc -z)\b/;
