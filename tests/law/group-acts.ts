// The acts of groups and accounts.
import { randomUUID } from "node:crypto";
import { type Act, inGroup } from "@/tests/law/knock";
import type { Scene } from "@/tests/law/scene";
import type { ActorName } from "@/tests/law/table";

const self = (scene: Scene, actor: ActorName) => (actor === "anonymous" ? randomUUID() : scene.actors[actor].id);

/** Who belongs to a group, how they come in, and who governs it. */
export const groupActs: Record<string, Act> = {
  "group.readName": {
    doors: ["groups.bar", "groups.home"],
    knock: async (api, s) => [await api.groups.bar(inGroup(s)), await api.groups.home(inGroup(s))],
    word: "Harbour",
  },
  "members.names": { doors: ["groups.members"], knock: (api, s) => api.groups.members(inGroup(s)), word: "guest" },
  "members.addresses": {
    doors: ["groups.members"],
    knock: (api, s) => api.groups.members(inGroup(s)),
    word: "@example.org",
  },
  "invite.create": {
    doors: ["groups.invitations.byLink"],
    knock: (api, s) => api.groups.invitations.byLink({ ...inGroup(s), role: "member", uses: 3, days: 7 }),
  },
  "invite.byLetter": {
    doors: ["groups.invitations.byLetter"],
    knock: (api, s) =>
      api.groups.invitations.byLetter({ ...inGroup(s), role: "guest", email: "eve@example.org", days: 7 }),
  },
  "invite.createOwner": {
    doors: ["groups.invitations.byLink"],
    knock: (api, s) => api.groups.invitations.byLink({ ...inGroup(s), role: "owner", uses: 1, days: 7 }),
  },
  "invite.list": { doors: ["groups.invitations.list"], knock: (api, s) => api.groups.invitations.list(inGroup(s)) },
  "invite.revoke": {
    doors: ["groups.invitations.revoke"],
    knock: (api, s) => api.groups.invitations.revoke({ ...inGroup(s), invitation: s.invitation }),
  },
  "invite.look": {
    doors: ["groups.invitations.look"],
    knock: (api, s) => api.groups.invitations.look({ token: s.token }),
    word: "Harbour",
  },
  "invite.accept": {
    doors: ["groups.invitations.accept"],
    knock: (api, s) => api.groups.invitations.accept({ token: s.token }),
  },
  "role.raiseMember": {
    doors: ["groups.changeRole"],
    knock: (api, s) => api.groups.changeRole({ ...inGroup(s), member: s.actors.author.id, role: "moderator" }),
  },
  "role.raiseSelf": {
    doors: ["groups.changeRole"],
    knock: (api, s, actor) => api.groups.changeRole({ ...inGroup(s), member: self(s, actor), role: "owner" }),
  },
  "role.demoteOwner": {
    doors: ["groups.changeRole"],
    knock: (api, s) => api.groups.changeRole({ ...inGroup(s), member: s.actors.owner.id, role: "member" }),
  },
  "group.leave": { doors: ["groups.leave"], knock: (api, s) => api.groups.leave(inGroup(s)) },
  "group.rename": {
    doors: ["groups.rename"],
    knock: (api, s) => api.groups.rename({ ...inGroup(s), name: "Another name" }),
  },
  "group.setVisibility": {
    doors: ["groups.setVisibility"],
    knock: (api, s) => api.groups.setVisibility({ ...inGroup(s), visibility: "public" }),
  },
  "group.found": {
    doors: ["groups.found"],
    knock: (api) => api.groups.found({ name: `Another ${randomUUID().slice(0, 8)}` }),
  },
  "group.listOwn": { doors: ["groups.mine"], knock: (api) => api.groups.mine() },
  "account.readOwn": { doors: ["accounts.me"], knock: (api) => api.accounts.me() },
  "account.readMail": { doors: ["accounts.mailStopped"], knock: (api) => api.accounts.mailStopped() },
  "account.readCheck": {
    doors: ["accounts.reached"],
    knock: (api) => api.accounts.reached({ token: "nobody has this one" }),
  },
  "account.chooseKeys": {
    doors: ["accounts.chooseKeys"],
    knock: (api) => api.accounts.chooseKeys({ single: true }),
  },
  "account.changeOwn": {
    doors: ["accounts.save"],
    knock: (api) => api.accounts.save({ name: "Someone", timeZone: "Europe/Lisbon" }),
  },
};
