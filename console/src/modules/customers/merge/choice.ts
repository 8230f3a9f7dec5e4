import {
  type Customer,
  fieldsToFill,
  joined,
  type Profile,
  type ProfileField,
  profileFields,
} from '@zhiyin/domain/customers';

/** Which of the two records the joined one shows, field by field. */
export type Choice = Readonly<Record<ProfileField, 'into' | 'from'>>;

/** What is known stays, and what is not known comes from the other. */
export function firstChoice(into: Profile, from: Profile): Choice {
  const filled = fieldsToFill(into, from);
  const of = (field: ProfileField) => (filled.includes(field) ? 'from' : 'into');
  return { name: of('name'), email: of('email'), phone: of('phone'), locale: of('locale') };
}

/** The fields that are taken from the other record. */
export function takenFields(choice: Choice): ProfileField[] {
  return profileFields.filter((field) => choice[field] === 'from');
}

/** What the joined record will show. */
export function joinedBy(into: Customer, from: Customer, choice: Choice): Profile {
  return joined(into, from, takenFields(choice));
}
