import { aWorld, type World } from '../../../test/support/world.js';
import { AuthModule } from './auth.module.js';
import { overlapping } from '../../../test/support/overlapping.js';
import { FirstStartRefused } from './account.errors.js';
import { FirstStart } from './first-start.service.js';

describe('an installation without accounts', () => {
  let auth: World;
  beforeAll(async () => {
    auth = await aWorld(AuthModule);
  });
  afterAll(() => auth?.close());

  const create = (name: string, code = auth.get(FirstStart).code) =>
    auth.get(FirstStart).createAdministrator({
      code,
      email: `${name}@example.org`,
      displayName: 'Ada',
      language: 'de',
      password: 'vier Tauben am Kanal',
    });

  it('asks for the first administrator, but not whoever lacks the code of the console', async () => {
    expect(await auth.get(FirstStart).isPending()).toBe(true);
    await expect(create('stranger', '0000-0000-0000-0000')).rejects.toThrow(FirstStartRefused);
  });

  it('takes exactly one, however many try at the same moment', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const attempts = await overlapping(
      auth.sql,
      'lock table account in exclusive mode',
      ...names.map((name) => () => create(name)),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const accounts = await auth.sql.query('select is_instance_admin as admin from account');
    expect(accounts).toEqual([{ admin: true }]);
  });

  it('asks nobody afterwards, not even with the right code', async () => {
    expect(await auth.get(FirstStart).isPending()).toBe(false);
    await expect(create('second')).rejects.toThrow(FirstStartRefused);
  });
});
