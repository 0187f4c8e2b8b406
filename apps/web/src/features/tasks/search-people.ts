import { api } from '../../app/client.ts'

/** Finds people while somebody types. */
export const searchPeople = async (text: string) => (await api.people.search({ text })).items
