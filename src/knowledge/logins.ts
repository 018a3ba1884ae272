/** Images whose purpose is a login or a transfer over SSH. */
const purposes =
  /(^|[^a-z])(ssh|sshd|openssh|dropbear|sftp|scp|git|gitea|gitserver|forgejo|gogs|gitlab|bastion|jump|jumphost|rsync|ansible|borg)([^a-z]|$)/i;

/** Whether a name, or the path of a Dockerfile, speaks of something that is there for logins or transfers over SSH. */
export function meantForLogins(name: string): boolean {
  return purposes.test(name);
}
