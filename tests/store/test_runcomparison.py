from mistakejournal.store import runcomparison


def test_a_list_without_runs_has_none_and_no_steps(journal):
    assert runcomparison.last_runs(journal, "no list", 50) == []
    assert runcomparison.steps_of_last(journal, "no list") == 0
