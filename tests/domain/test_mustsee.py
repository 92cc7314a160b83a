from mistakejournal.domain.checklist import Step
from mistakejournal.domain.mustsee import earlier_place


def step(name, *, must_see=False, section=None):
    return Step(name, "list", name, section, must_see=must_see)


def test_a_must_see_step_could_stand_before_the_first_that_is_none():
    steps = [step("a", must_see=True), step("b"), step("c"), step("d", must_see=True)]
    assert earlier_place(steps, steps[3]) == "b"
    assert earlier_place(steps, steps[0]) == ""
    assert earlier_place(steps, steps[2]) == ""


def test_it_stays_in_its_section():
    steps = [step("a", section="one"), step("b", must_see=True, section="two")]
    assert earlier_place(steps, steps[1]) == ""


def test_a_step_of_another_list_has_no_place():
    assert earlier_place([step("a")], step("b", must_see=True)) == ""
